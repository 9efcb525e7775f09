import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { takesEffect, versionAt } from '@/lib/shared/versions'
import { canManageQuotas } from './policy'
import { FIRST_TERMS } from './rules-policy'
import type { QuotaPolicyInput } from './schema'
import * as store from './store-policies'
import type { QuotaPolicyView } from './types'

/**
 * Publishes the next version, in force from the beginning of a day of the community, or from now on.
 * Refusals: NOT_ALLOWED, POLICY_CHANGED {version}, QUOTA_POLICY_STARTS_PAST.
 */
export async function saveQuotaPolicy(
  actor: Actor,
  input: QuotaPolicyInput,
): Promise<Outcome<number>> {
  if (!canManageQuotas(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const timeZone = await store.readTimeZone(tx)
    const at = now()
    const effectiveFrom =
      takesEffect(input.effectiveFrom, at, timeZone) ??
      reject('QUOTA_POLICY_STARTS_PAST', {}, 'effectiveFrom')
    await quotaPolicyInForce(tx)
    await store.lockPolicies(tx)
    const version = (await store.listPolicies(tx))[0]?.version ?? 0
    if (version !== input.after) reject('POLICY_CHANGED', { version })
    const { after: _after, effectiveFrom: _day, note, ...terms } = input
    const next = { ...terms, note, version: version + 1, authorId: actorId(actor), effectiveFrom }
    const id = await store.insertPolicy(tx, next)
    await record(tx, actor, {
      ...{ action: 'quota-policy.published', subjectType: 'quotaPolicy', subjectId: id },
      facts: { version: next.version, effectiveFrom: input.effectiveFrom, ...terms },
    })
    return next.version
  })
}

/** The policy in force now, as a step of another's transaction. The first is made on first use. */
export async function quotaPolicyInForce(tx: Tx): Promise<QuotaPolicyView> {
  return quotaPolicyAt(tx, now())
}

/** The policy that was in force at a moment. */
export async function quotaPolicyAt(tx: Tx, at: Temporal.Instant): Promise<QuotaPolicyView> {
  const found = versionAt(await store.listPolicies(tx), at)
  if (found !== null) return found
  await store.lockPolicies(tx)
  if ((await store.listPolicies(tx)).length === 0) {
    const first = { ...FIRST_TERMS, version: 1, note: '', authorId: null }
    await store.insertPolicy(tx, { ...first, effectiveFrom: at })
  }
  const made = versionAt(await store.listPolicies(tx), at)
  if (made === null) throw new Error('No quota policy could be made.')
  return made
}
