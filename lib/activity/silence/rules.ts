import { DAY_MS, type Moment } from '@/lib/activity/rules-days'
import { immunitiesAt } from './rules-immunity'
import type { MemberFacts, PolicyTerms, ActivityStatus } from '@/lib/activity/types'

/** When the window that ends at the moment begins. */
export function windowFrom(at: number, { windowDays }: Pick<PolicyTerms, 'windowDays'>): number {
  return at - windowDays * DAY_MS
}

/**
 * The status of a member at the moment of that index in their facts. A member is silent without evidence
 * in the window, without immunity, and without a possible double who has spoken.
 */
export function activityStatusAt(
  facts: MemberFacts,
  terms: PolicyTerms,
  moment: Moment,
): ActivityStatus {
  const from = windowFrom(moment.at, terms)
  const last = facts.seen[moment.index] ?? null
  if (last !== null && last.at >= from) return { state: 'ACTIVE', last }
  const immunities = immunitiesAt(facts, terms, moment)
  if (immunities.length > 0) return { state: 'IMMUNE', last, immunities }
  const doubt = facts.doubts[moment.index] ?? null
  if (doubt !== null && doubt.at >= from) return { state: 'UNRESOLVED', last, doubt }
  return { state: 'SILENT', last }
}
