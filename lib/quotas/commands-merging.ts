import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { reject } from '@/lib/shared/outcome'
import * as store from './store'

/** Steps of a merge of members, and of taking it back. The entries themselves move with their member. */

/** How much of first grants these two would have twice, as one person. Asked before entries move. */
export async function grantedTwice(tx: Tx, oneId: string, otherId: string): Promise<number> {
  const one = await store.sumFirstGrants(tx, oneId)
  return Math.max(0, Math.min(one, await store.sumFirstGrants(tx, otherId)))
}

type Joined = {
  readonly memberId: string
  readonly mergeId: string
  readonly by: Actor
}

/**
 * One person has one first grant: takes the second back, as far as the balance allows. Asked after
 * entries moved. Merging writes `merge:<joining>`; taking a split back writes `undo:<joining>`.
 */
export async function revokeSecondGrant(
  tx: Tx,
  { memberId, mergeId, by }: Joined,
  { twice, word }: { readonly twice: number; readonly word: 'merge' | 'undo' },
): Promise<void> {
  const amount = Math.min(twice, await store.lockBalance(tx, memberId))
  if (amount > 0) await adjust(tx, { memberId, by, amount: -amount, key: `${word}:${mergeId}` })
}

/**
 * Gives back what a merge took, before entries move back. Refuses UNDO_OVERDRAWS {missing} when the
 * one who stays has used more since than would be left to them.
 */
export async function returnSecondGrant(
  tx: Tx,
  { memberId, mergeId, by }: Joined,
  goingIds: readonly string[],
): Promise<void> {
  const taken = -(await store.amountOf(tx, `merge:${mergeId}`))
  const balance = await store.lockBalance(tx, memberId)
  const missing = (await store.sumWithEnds(tx, goingIds)) - balance - taken
  if (missing > 0) reject('UNDO_OVERDRAWS', { missing })
  if (taken > 0) await adjust(tx, { memberId, by, amount: taken, key: `undo:${mergeId}` })
}

async function adjust(
  tx: Tx,
  {
    by,
    ...entry
  }: { readonly memberId: string; by: Actor; readonly amount: number; readonly key: string },
): Promise<void> {
  const whole = { ...entry, kind: 'ADJUST' as const, byId: actorId(by), at: now() }
  await store.insertEntries(tx, [whole])
}
