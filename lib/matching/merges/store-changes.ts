import type { Tx } from '@/lib/db/transaction'
import { endEarlier, liftShorter, mergeChanges, renumber } from './rules'
import { askedTransfer, decisionsOf, heldNickname, liveExemption, openBetween } from './store'
import type { Change, Mergeable } from './types'

/** Every column a merge sets, in order, before rows move: so that no two rows collide when they do. */
export async function ownChanges(
  tx: Tx,
  kept: Mergeable,
  other: Mergeable,
  now: Date,
): Promise<Change[]> {
  // One after the other: a transaction has one connection.
  const both = async <T>(find: (db: Tx, id: string) => Promise<T>) =>
    [await find(tx, kept.id), await find(tx, other.id)] as const
  const [heldKept, heldOther] = await both(heldNickname)
  const [exemptKept, exemptOther] = await both(liveExemption)
  const [decidedKept, decidedOther] = await both(decisionsOf)
  const [askedKept, askedOther] = await both(askedTransfer)
  const rounds = decidedKept.map(({ round }) => round)
  const proposals = await openBetween(tx, kept.id, other.id)
  return [
    ...mergeChanges(kept, other),
    ...endEarlier(heldKept, heldOther),
    ...liftShorter(exemptKept, exemptOther, now.toISOString()),
    ...renumber(decidedOther, Math.max(0, ...rounds)),
    ...(askedKept === null || askedOther === null
      ? []
      : [stateOf('GroupTransfer', askedOther, 'ASKED', 'WITHDRAWN')]),
    ...proposals.map((id) => stateOf('SamePersonProposal', id, 'OPEN', 'ACCEPTED')),
  ]
}

function stateOf(table: string, id: string, before: string, after: string): Change {
  return { table, id, column: 'state', before, after }
}
