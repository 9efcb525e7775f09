import type { CommandRule, RouteRule } from './answers'

export const MATCHING_ROUTES: readonly RouteRule[] = []

export const MATCHING_COMMANDS: readonly CommandRule[] = []
