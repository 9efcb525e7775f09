import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { takesEffect, versionAt } from '@/lib/shared/versions'
import { readContext } from '@/lib/activity/queries-context'
import { canReview } from '@/lib/activity/policy'
import { FIRST_POLICY } from './rules'
import type { PolicyInput } from '@/lib/activity/schema'
import * as store from './store'
import type { PolicyView } from '@/lib/activity/types'

/**
 * Publishes the next version. Refusals: NOT_ALLOWED, POLICY_CHANGED {version}, POLICY_STARTS_PAST.
 */
export async function savePolicy(actor: Actor, input: PolicyInput): Promise<Outcome<number>> {
  if (!canReview(actor)) return refuse('NOT_ALLOWED')
  const { timeZone } = await readContext()
  const from = takesEffect(input.effectiveFrom, now(), timeZone)
  if (from === null) return refuse('POLICY_STARTS_PAST', {}, 'effectiveFrom')
  return transaction(async (tx) => {
    await policyInForce(tx)
    await store.lockPolicies(tx)
    const version = (await store.listPolicies(tx))[0]?.version ?? 0
    if (version !== input.after) reject('POLICY_CHANGED', { version })
    const { after: _after, effectiveFrom, note, ...terms } = input
    const next = { ...terms, note, version: version + 1, authorId: actorId(actor) }
    const id = await store.insertPolicy(tx, { ...next, effectiveFrom: toDate(from) })
    await record(tx, actor, {
      action: 'activity-policy.published',
      subjectType: 'activityPolicy',
      subjectId: id,
      facts: { version: next.version, effectiveFrom, ...terms },
    })
    return next.version
  })
}

/** The policy in force now, inside the caller's transaction. The first version is created on first use. */
export async function policyInForce(tx: Tx): Promise<PolicyView> {
  const at = now().epochMilliseconds
  const found = versionAt(await store.listPolicies(tx), at)
  if (found !== null) return found
  await store.lockPolicies(tx)
  if ((await store.listPolicies(tx)).length === 0) {
    const first = { ...FIRST_POLICY, version: 1, note: '', authorId: null }
    await store.insertPolicy(tx, { ...first, effectiveFrom: new Date(at) })
  }
  const made = versionAt(await store.listPolicies(tx), now().epochMilliseconds)
  if (made === null) throw new Error('No activity policy is in force.')
  return made
}
