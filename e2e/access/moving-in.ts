import { may, ORGANISERS, ORGANISING, type CommandRule, type RouteRule } from './answers'

/** Getting members in: who never came, and links that sign them in. */
export const MOVING_IN_ROUTES: readonly RouteRule[] = [
  { route: '/desk/moving-in', answers: ORGANISERS },
  { route: '/desk/moving-in/mail', answers: ORGANISERS },
  { route: '/desk/moving-in/links', answers: ORGANISERS },
]

export const MOVING_IN_COMMANDS: readonly CommandRule[] = [
  may('moving-in inviteByMail', ORGANISING),
  may('moving-in makeLinkFile', ORGANISING),
  may('moving-in handLink', ORGANISING),
  may('moving-in takeBack', ORGANISING),
]
