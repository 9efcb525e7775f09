import {
  all,
  may,
  MEMBERS,
  ORGANISERS,
  ORGANISING,
  own,
  quiet,
  type CommandRule,
  type RouteRule,
} from './answers'

/** A referral is its referrer's: no organiser sees it here, and who is not signed in sees the door to all. */
const OF_ANOTHER = { ...all('absent'), VISITOR: 'sign-in', APPLICANT: 'sign-in' } as const

/** Who vouches for whom, and what became of it. */
export const REFERRALS_ROUTES: readonly RouteRule[] = [
  { route: '/referrals', answers: MEMBERS },
  { route: '/referrals/new', answers: MEMBERS },
  { route: '/referrals/[id]', thing: 'of another', answers: OF_ANOTHER },
  { route: '/desk/tree', answers: ORGANISERS },
  { route: '/desk/tree/csv', answers: quiet(ORGANISERS) },
]

export const REFERRALS_COMMANDS: readonly CommandRule[] = [
  own('referrals/commands-referring refer'),
  own('referrals/commands-links resendReferral'),
  may('referrals/commands-recording recordBringing', ORGANISING),
  may('referrals/commands-recording withdrawBringing', ORGANISING),
]
