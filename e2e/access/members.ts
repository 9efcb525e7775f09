import type { CommandRule, RouteRule } from './answers'

export const MEMBERS_ROUTES: readonly RouteRule[] = []

export const MEMBERS_COMMANDS: readonly CommandRule[] = []
