import type { Calls } from './calls-types'

/** How the commands of `quotas` are called. */
export const QUOTAS_CALLS: Calls = {}
