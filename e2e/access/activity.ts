import type { CommandRule, RouteRule } from './answers'

export const ACTIVITY_ROUTES: readonly RouteRule[] = []

export const ACTIVITY_COMMANDS: readonly CommandRule[] = []
