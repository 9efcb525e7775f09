import type { Calls } from './calls-types'

export const ROSTERS_CALLS: Calls = {}
