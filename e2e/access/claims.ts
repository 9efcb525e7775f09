import { all, may, ORGANISERS, ORGANISING, type CommandRule, type RouteRule } from './answers'

/** Claiming a nickname: for who is not in yet; the desk’s part is for organisers. */
export const CLAIMS_ROUTES: readonly RouteRule[] = [
  { route: '/claim', answers: { ...all('moved'), VISITOR: 'ok', APPLICANT: 'ok' } },
  { route: '/api/live/claim', answers: all('absent') },
  { route: '/desk/moving-in/claims', answers: ORGANISERS },
]

export const CLAIMS_COMMANDS: readonly CommandRule[] = [
  may('claims openClaims', ORGANISING),
  may('claims closeClaims', ORGANISING),
  may('claims decideClaims', ORGANISING),
  may('claims undoClaims', ORGANISING),
  may('claims readPasted', ORGANISING),
]
