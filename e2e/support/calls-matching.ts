import type { Calls } from './calls-types'

export const MATCHING_CALLS: Calls = {}
