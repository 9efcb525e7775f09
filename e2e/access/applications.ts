import type { CommandRule, RouteRule } from './answers'

/** Who wants to join, where do they stand, and what was decided. */
export const APPLICATIONS_ROUTES: readonly RouteRule[] = []

export const APPLICATIONS_COMMANDS: readonly CommandRule[] = []
