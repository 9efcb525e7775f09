import type { Calls } from './calls-types'

export const DRAWS_CALLS: Calls = {}
