import type { Tx } from '@/lib/db/transaction'
import { judgeNames } from '@/lib/naming/verdicts/commands'
import { Temporal } from 'temporal-polyfill'
import { namesChanged } from './commands'
import * as store from './store'

type Restored = {
  readonly memberId: string
  /** Ids of names that were never worn. */
  readonly drop: readonly string[]
  /** Names and the times they were held, as ISO 8601. */
  readonly hold: readonly {
    readonly id: string
    readonly from: string
    readonly to: string | null
  }[]
}

/**
 * Gives members back the group nicknames they had before a change that is undone, and removes other names
 * that it added. A step of the transaction that undoes; whether it may is that command's question.
 */
export async function restoreNames(
  tx: Tx,
  restored: readonly Restored[],
  otherNames: readonly string[],
): Promise<void> {
  const ids = restored.map(({ memberId }) => memberId)
  await store.lockMembers(tx, ids)
  const others = await store.deleteNames(tx, [
    ...otherNames,
    ...restored.flatMap(({ drop }) => drop),
  ])
  const held = restored.flatMap(({ hold }) =>
    hold.map(({ id, from, to }) => ({
      id,
      from: Temporal.Instant.from(from),
      to: to === null ? null : Temporal.Instant.from(to),
    })),
  )
  await store.holdNames(tx, held)
  const changed = [...new Set([...ids, ...others])]
  if (changed.length === 0) return
  await judgeNames(tx, changed)
  await namesChanged(tx, changed)
}
