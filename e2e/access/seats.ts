import { may, ORGANISERS, ORGANISING, PUBLIC, quiet } from './answers'
import type { CommandRule, RouteRule } from './answers'

/** Who is next when a seat opens, and why. */
export const SEATS_ROUTES: readonly RouteRule[] = [
  { route: '/seats', answers: PUBLIC },
  { route: '/desk/seats', answers: ORGANISERS },
  { route: '/desk/seats/policy', answers: ORGANISERS },
  { route: '/desk/seats/planner', answers: ORGANISERS },
  { route: '/desk/seats/csv', answers: quiet(ORGANISERS) },
  { route: '/desk/seats/numbers', answers: ORGANISERS },
  { route: '/desk/seats/numbers/csv', answers: quiet(ORGANISERS) },
]

export const SEATS_COMMANDS: readonly CommandRule[] = [
  may('seats saveSeatPolicy', ORGANISING),
  may('seats admitProposed', ORGANISING),
  may('seats passOver', ORGANISING),
  may('seats proposeAgain', ORGANISING),
  may('seats exchange', ORGANISING),
]
