import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { labelsMoved } from '@/lib/logs/labels/commands'
import { namesChanged } from '@/lib/members/names/commands'
import { grantFirst } from '@/lib/quotas/commands-ledger'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { recordBoth } from './commands'
import { canMerge, canMatch } from '@/lib/matching/policy'
import { splitMoves } from './rules'
import type { SplitInput } from '@/lib/matching/schema'
import { moveRows } from './store-rows'
import { insertSplit } from '@/lib/members/store'
import * as store from './store'

/**
 * Parts a member in two: what is chosen belongs to a new person, in the same group and status.
 * Answers the merge's id and the new member's.
 *
 * Refuses NOT_ALLOWED, MEMBER_UNKNOWN, MERGED_ALREADY, MEMBER_ERASED, NOTHING_CHOSEN, GROUP_FULL, and
 * SPLIT_CHANGED when something chosen belongs to another member by now.
 */
export async function splitMember(
  actor: Actor,
  input: SplitInput,
): Promise<Outcome<{ mergeId: string; memberId: string }>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { memberId: keptId, displayName, reason } = input
    const [kept] = await store.lockMergeable(tx, [keptId])
    if (kept === undefined) reject('MEMBER_UNKNOWN')
    if (kept.status === 'MERGED') reject('MERGED_ALREADY')
    if (kept.status === 'ERASED') reject('MEMBER_ERASED')
    if (!canMerge(actor, kept)) reject('NOT_ALLOWED')
    const moves = splitMoves(input)
    if (moves.length === 0) reject('NOTHING_CHOSEN')
    const { groupId, status, joinedAt, archiveAs, namePublic } = kept
    // What the one did not want to be read is not read of the other either, until they say so.
    const wishes = { archiveAs, namePublic }
    const row = { displayName, groupId, status, joinedAt: new Date(joinedAt), ...wishes }
    const otherId = await insertSplit(tx, row)
    if (status === 'ACTIVE') await grantFirst(tx, [otherId], now())
    for (const move of moves) {
      const count = await moveRows(tx, move, keptId, otherId)
      if (count !== move.keys.length) reject('SPLIT_CHANGED')
    }
    await namesChanged(tx, [keptId, otherId])
    await labelsMoved(tx, input.labels)
    const moved = { changes: [], dropped: [], moves }
    const byId = actorId(actor)
    const merge = { kind: 'SPLIT' as const, keptId, otherId, moved, reason, byId }
    const id = await store.insertMerge(tx, merge)
    await recordBoth(tx, actor, 'member.split', { keptId, otherId, merge: id })
    return { mergeId: id, memberId: otherId }
  })
}
