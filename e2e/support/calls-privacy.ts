import type { Calls } from './calls-types'

export const PRIVACY_CALLS: Calls = {}
