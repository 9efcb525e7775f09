import type { CommandRule, RouteRule } from './answers'

export const COMPLIANCE_ROUTES: readonly RouteRule[] = []

export const COMPLIANCE_COMMANDS: readonly CommandRule[] = []
