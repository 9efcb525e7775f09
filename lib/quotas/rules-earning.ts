import { Temporal } from 'temporal-polyfill'
import { inForceOrFirst } from '@/lib/versioned/rules'
import type { EarnedGrant, EarningFacts, EarningTerms, EarningWorking } from './types-earning'

/**
 * Since when something has been earned without a break, by the versions in force: the moment from
 * which talks and nights count. Null while it is switched off.
 */
export function earningSince(
  policies: readonly EarningTerms[],
  at: Temporal.Instant,
  term: 'talkEarns' | 'nightsForOne',
): Temporal.Instant | null {
  const latestFirst = policies
    .map(({ effectiveFrom }) => effectiveFrom)
    .filter((from) => Temporal.Instant.compare(from, at) <= 0)
    .toSorted((a, b) => Temporal.Instant.compare(b, a))
  let since: Temporal.Instant | null = null
  for (const from of latestFirst) {
    if ((inForceOrFirst(policies, from)?.[term] ?? 0) === 0) return since
    since = from
  }
  return since
}

/**
 * What a member has earned and was not granted yet. A talk earns by the version in force when it was
 * given; nights by the version in force now, a whole number of times. Together never more than
 * `earnedMax` of the version in force now; what was granted is never taken back.
 */
export function earned(
  policies: readonly EarningTerms[],
  at: Temporal.Instant,
  { memberId, talks, nights, granted, nightsGranted, lastNights }: EarningFacts,
): { readonly grants: readonly EarnedGrant[]; readonly working: EarningWorking } | null {
  const policy = inForceOrFirst(policies, at)
  if (policy === null) return null
  const { nightsForOne, earnedMax } = policy
  const byNights = nightsForOne === 0 ? 0 : Math.floor(nights / nightsForOne)
  const byTalk = talks.map(({ talkId, at: given, granted: done }) => ({
    key: `talk:${talkId}`,
    done,
    amount: inForceOrFirst(policies, given)?.talkEarns ?? 0,
  }))
  const first = Math.max(nightsGranted, lastNights) + 1
  const due = [
    ...byTalk.filter(({ done, amount }) => !done && amount > 0),
    ...Array.from({ length: Math.max(0, byNights - nightsGranted) }, (_, nth) => ({
      key: `nights:${memberId}:${first + nth}`,
      amount: 1,
    })),
  ]
  let left = Math.max(0, earnedMax - granted)
  const grants: EarnedGrant[] = []
  for (const { key, amount } of due) {
    const given = Math.min(amount, left)
    if (given > 0) grants.push({ key, amount: given, policyVersion: policy.version })
    left -= given
  }
  const byTalks = byTalk.reduce((sum, { amount }) => sum + amount, 0)
  const working = {
    talks: talks.length,
    byTalks,
    nights,
    nightsForOne,
    byNights,
    earnedMax,
    talkEarns: policy.talkEarns,
    granted: granted + grants.reduce((sum, { amount }) => sum + amount, 0),
  }
  return { grants, working }
}
