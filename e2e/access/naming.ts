import type { CommandRule, RouteRule } from './answers'

export const NAMING_ROUTES: readonly RouteRule[] = []

export const NAMING_COMMANDS: readonly CommandRule[] = []
