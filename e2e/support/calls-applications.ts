import { APPLYING_CALLS } from './calls-applying'
import { DECIDING_CALLS } from './calls-deciding'
import type { Calls } from './calls-types'

/** How the commands of `applications` are called. */
export const APPLICATIONS_CALLS: Calls = { ...APPLYING_CALLS, ...DECIDING_CALLS }
