import type { Tx } from '@/lib/db/transaction'
import { addName } from '@/lib/members/names/commands'
import { toInstant } from '@/lib/shared/clock'
import { namesToObserve, type Observed } from './rules-observe'
import { readHeld } from './store-observe'

/**
 * A nickname mentioned in the log and known to be a member's is a group nickname that was observed:
 * it takes its place in the member's history. A step of another's transaction.
 */
export async function observeNames(
  tx: Tx,
  observed: readonly (Observed & { readonly memberId: string })[],
): Promise<void> {
  const held = await readHeld(tx, [...new Set(observed.map(({ memberId }) => memberId))])
  for (const [memberId, nickname] of held) {
    const own = observed.filter((one) => one.memberId === memberId)
    for (const { text, from, to } of namesToObserve(own, nickname)) {
      await addName(tx, memberId, {
        kind: 'GROUP_NICKNAME',
        text,
        source: 'mention',
        heldFrom: toInstant(from),
        heldTo: to === null ? null : toInstant(to),
      })
    }
  }
}
