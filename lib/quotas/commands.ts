import { randomUUID } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canAdjust, canManageQuotas } from './policy'
import type { AdjustmentInput } from './schema'
import * as store from './store'

/**
 * An organiser adds to a member's quota, or takes from it, with a reason that the member reads too.
 * Refusals: NOT_ALLOWED, ADJUST_OWN, MEMBER_UNKNOWN, ADJUST_OVERDRAWS {balance}.
 */
export async function adjustQuota(
  actor: Actor,
  { memberId, amount, reason, once = randomUUID() }: AdjustmentInput,
): Promise<Outcome<undefined>> {
  if (!canManageQuotas(actor)) return refuse('NOT_ALLOWED')
  if (!canAdjust(actor, memberId)) return refuse('ADJUST_OWN')
  return transaction(async (tx) => {
    if (!(await store.holdMember(tx, memberId))) reject('MEMBER_UNKNOWN')
    const balance = await store.lockBalance(tx, memberId)
    const entry = { memberId, amount, reason, at: now(), byId: actorId(actor) }
    const known = await store.hasEntry(tx, `adjust:${once}`)
    if (known) return undefined
    if (balance + amount < 0) reject('ADJUST_OVERDRAWS', { balance }, 'amount')
    const written = await store.insertEntries(tx, [
      { ...entry, kind: 'ADJUST', key: `adjust:${once}` },
    ])
    if (written === 0) return undefined
    await record(tx, actor, {
      action: 'quota.adjusted',
      subjectType: 'member',
      subjectId: memberId,
      facts: { amount },
    })
    return undefined
  })
}
