import type { Temporal } from 'temporal-polyfill'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import { quotaPolicyAt } from './commands-policy'
import * as store from './store'
import type { QuotaEnding } from './types'

/**
 * Gives members their first quota, by the policy in force at that moment; once each, however often it
 * is asked for. A step of the transaction that makes them members.
 */
export async function grantFirst(
  tx: Tx,
  memberIds: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  if (memberIds.length === 0) return
  const { quota, version } = await quotaPolicyAt(tx, at)
  if (quota === 0) return
  const grant = { kind: 'GRANT' as const, amount: quota, policyVersion: version, at }
  await store.insertEntries(
    tx,
    memberIds.map((memberId) => ({ ...grant, memberId, key: `joined:${memberId}` })),
  )
}

type Hold = {
  readonly memberId: string
  readonly referralId: string
  readonly by: Actor
  readonly at: Temporal.Instant
}

/**
 * Holds one of a member's quota for a referral: a step of another's transaction. Refusals:
 * MEMBER_UNKNOWN (gone, or merged meanwhile), QUOTA_SPENT (by the database, so that no race gets past it).
 */
export async function holdQuota(tx: Tx, { memberId, referralId, by, at }: Hold): Promise<void> {
  const entry = { memberId, referralId, key: `hold:${referralId}`, at, byId: actorId(by) }
  if (await store.insertHold(tx, entry)) return
  reject((await store.holdMember(tx, memberId)) ? 'QUOTA_SPENT' : 'MEMBER_UNKNOWN')
}

type End = {
  readonly referralId: string
  readonly ending: QuotaEnding
  readonly by: Actor
  readonly at: Temporal.Instant
}

/**
 * Ends a hold, exactly once: used up, given back, or given back because time ran out. False when it
 * had ended, or when nothing was held. The entry goes to the member the hold belongs to by now.
 */
export async function endHold(tx: Tx, { referralId, ending, by, at }: End): Promise<boolean> {
  const memberId = await lockHolder(tx, referralId)
  if (memberId === null) return false
  const entry = { memberId, referralId, key: `end:${referralId}`, at, byId: actorId(by) }
  const amount = ending === 'CONSUME' ? 0 : 1
  return (await store.insertEntries(tx, [{ ...entry, kind: ending, amount }])) === 1
}

/**
 * Whose quota a referral holds, kept from being merged until the transaction ends; null when it holds
 * none. A caller that locks a referral's row too asks this first: a merge locks members before their rows.
 */
export async function lockHolder(tx: Tx, referralId: string): Promise<string | null> {
  let held: string | null = null
  for (;;) {
    const memberId = await store.holderOf(tx, referralId)
    if (memberId === null || memberId === held) return memberId
    // A merge that is under way is waited for, and moves the hold: then it is asked again.
    await store.holdMember(tx, memberId)
    held = memberId
  }
}
