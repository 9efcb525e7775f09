import type { CommandRule, RouteRule } from './answers'

/** Who is next when a seat opens, and why. */
export const SEATS_ROUTES: readonly RouteRule[] = []

export const SEATS_COMMANDS: readonly CommandRule[] = []
