import type { Calls } from './calls-types'

/** How the commands of `seats` are called. */
export const SEATS_CALLS: Calls = {}
