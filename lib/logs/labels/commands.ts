import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { codesWanted, labelsLinked } from '@/lib/logs/jobs-kinds'
import * as store from './store'
import type { Link } from './types'

/** Steps of another room's command, inside its transaction. Who may do it is that command's question. */

/**
 * Says that a label of the log is a member. Answers false, and changes nothing, where the label is
 * a member's already or the exporter's own 我, unless an editor chose the member by hand (`replace`).
 */
export async function linkLabel(
  tx: Tx,
  link: Link,
  by: { readonly at: Date; readonly byId: string | null },
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<boolean> {
  return linked(tx, await store.linkLabel(tx, link, by, replace))
}

/**
 * Links many labels at once, and only those for which it still holds: the label has no member, and the
 * member was neither merged nor erased. Answers how many.
 */
export async function linkLabels(tx: Tx, links: readonly Link[], at: Date): Promise<number> {
  if (links.length === 0) return 0
  const rows = await store.linkLabels(tx, links, at)
  await queueCredit(tx, rows)
  return rows.length
}

/** Takes the link between a label and a member away. Answers whether it was there. */
export async function unlinkLabel(tx: Tx, personId: string, memberId: string): Promise<boolean> {
  return linked(tx, await store.unlinkLabel(tx, personId, memberId))
}

/** Labels belong to another member now, as after a merge or a split, whose rows were moved. */
export async function labelsMoved(tx: Tx, personIds: readonly string[]): Promise<void> {
  await queueCredit(tx, await store.findLabels(tx, personIds))
}

async function linked(tx: Tx, rows: readonly store.Label[]): Promise<boolean> {
  await queueCredit(tx, rows)
  return rows.length === 1
}

/** Their talks and presence follow them, whichever came first; so does a code that they said. */
async function queueCredit(tx: Tx, rows: readonly store.Label[]): Promise<void> {
  for (const groupId of new Set(rows.map((row) => row.groupId))) {
    const personIds = rows.filter((row) => row.groupId === groupId).map(({ id }) => id)
    await enqueue(tx, labelsLinked, { groupId, personIds })
  }
  if (rows.length > 0) await enqueue(tx, codesWanted, {}, { singletonKey: 'all' })
}
