import {
  may,
  MEMBERS,
  NOBODY,
  ORGANISERS,
  ORGANISING,
  own,
  quiet,
  type CommandRule,
  type RouteRule,
} from './answers'

/** Who vouches for whom, and what became of it. */
export const REFERRALS_ROUTES: readonly RouteRule[] = [
  { route: '/referrals', answers: MEMBERS },
  { route: '/referrals/new', answers: MEMBERS },
  // A referral is its referrer's: no organiser sees it here.
  { route: '/referrals/[id]', thing: 'of another', answers: NOBODY },
  { route: '/desk/tree', answers: ORGANISERS },
  { route: '/desk/tree/csv', answers: quiet(ORGANISERS) },
]

export const REFERRALS_COMMANDS: readonly CommandRule[] = [
  own('referrals/commands-referring refer'),
  own('referrals/commands-links resendReferral'),
  may('referrals/commands-recording recordBringing', ORGANISING),
  may('referrals/commands-recording withdrawBringing', ORGANISING),
]
