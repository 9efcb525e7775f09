import type { Calls } from './calls-types'

/** How the commands of `applications` are called. */
export const APPLICATIONS_CALLS: Calls = {}
