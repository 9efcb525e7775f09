import type { CommandRule, RouteRule } from './answers'

export const DRAWS_ROUTES: readonly RouteRule[] = []

export const DRAWS_COMMANDS: readonly CommandRule[] = []
