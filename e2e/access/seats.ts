import { ORGANISERS, quiet, type CommandRule, type RouteRule } from './answers'

/** Who is next when a seat opens, and why. */
export const SEATS_ROUTES: readonly RouteRule[] = [
  { route: '/desk/seats/numbers', answers: ORGANISERS },
  { route: '/desk/seats/numbers/csv', answers: quiet(ORGANISERS) },
]

export const SEATS_COMMANDS: readonly CommandRule[] = []
