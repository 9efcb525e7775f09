import type { CommandRule, RouteRule } from './answers'

export const PRIVACY_ROUTES: readonly RouteRule[] = []

export const PRIVACY_COMMANDS: readonly CommandRule[] = []
