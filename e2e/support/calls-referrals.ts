import type { Calls } from './calls-types'

/** How the commands of `referrals` are called. */
export const REFERRALS_CALLS: Calls = {}
