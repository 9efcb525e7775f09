import type { CommandRule, RouteRule } from './answers'

export const ROSTERS_ROUTES: readonly RouteRule[] = []

export const ROSTERS_COMMANDS: readonly CommandRule[] = []
