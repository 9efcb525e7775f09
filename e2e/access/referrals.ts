import type { CommandRule, RouteRule } from './answers'

/** Who vouches for whom, and what became of it. */
export const REFERRALS_ROUTES: readonly RouteRule[] = []

export const REFERRALS_COMMANDS: readonly CommandRule[] = []
