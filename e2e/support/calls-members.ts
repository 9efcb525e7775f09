import type { Calls } from './calls-types'

export const MEMBERS_CALLS: Calls = {}
