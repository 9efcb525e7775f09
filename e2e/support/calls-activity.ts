import type { Calls } from './calls-types'

export const ACTIVITY_CALLS: Calls = {}
