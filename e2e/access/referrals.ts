import {
  may,
  MEMBERS,
  NO_MEMBER,
  ORGANISERS,
  ORGANISING,
  forSelf,
  quiet,
  type CommandRule,
  type RouteRule,
} from './answers'

/** Who vouches for whom, and what became of it. */
export const REFERRALS_ROUTES: readonly RouteRule[] = [
  { route: '/referrals', answers: MEMBERS },
  { route: '/referrals/new', answers: MEMBERS },
  // A referral is its referrer's: no organiser sees it here.
  { route: '/referrals/[id]', record: 'of another', answers: NO_MEMBER },
  { route: '/desk/tree', answers: ORGANISERS },
  { route: '/desk/tree/csv', answers: quiet(ORGANISERS) },
]

export const REFERRALS_COMMANDS: readonly CommandRule[] = [
  forSelf('referrals refer'),
  forSelf('referrals resendReferral'),
  may('referrals recordBringing', ORGANISING),
  may('referrals withdrawBringing', ORGANISING),
]
