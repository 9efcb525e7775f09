import type { CommandRule, RouteRule } from './answers'

/** How many people may this member still vouch for, and how did that come about. */
export const QUOTAS_ROUTES: readonly RouteRule[] = []

export const QUOTAS_COMMANDS: readonly CommandRule[] = []
