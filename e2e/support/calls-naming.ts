import type { Calls } from './calls-types'

export const NAMING_CALLS: Calls = {}
