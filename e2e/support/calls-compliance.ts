import type { Calls } from './calls-types'

export const COMPLIANCE_CALLS: Calls = {}
