import { Temporal } from 'temporal-polyfill'
import type { QuotaTerms } from './types'

/** The community's own terms, from which the first version is made: two each, and nothing is earned. */
export const FIRST_TERMS: QuotaTerms = {
  quota: 2,
  linkDays: 14,
  vouchDays: 30,
  talkEarns: 0,
  nightsForOne: 0,
  earnedMost: 2,
}

type Dated = { readonly version: number; readonly effectiveFrom: Temporal.Instant }

/**
 * The version in force at a moment: of those that had taken effect, the latest published. Before the
 * first took effect there was nothing else, so it holds for everything earlier too.
 */
export function policyAt<P extends Dated>(policies: readonly P[], at: Temporal.Instant): P | null {
  const latestFirst = policies.toSorted((a, b) => b.version - a.version)
  const inForce = latestFirst.find(
    ({ effectiveFrom }) => Temporal.Instant.compare(effectiveFrom, at) <= 0,
  )
  return inForce ?? latestFirst.at(-1) ?? null
}
