import type { Tx } from '@/lib/db/transaction'
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
  return store.linkLabel(tx, link, by, replace)
}

/**
 * Links many labels at once, and only those for which it still holds: the label has no member, and the
 * member was neither merged nor erased. Answers how many.
 */
export async function linkLabels(tx: Tx, links: readonly Link[], at: Date): Promise<number> {
  return links.length === 0 ? 0 : store.linkLabels(tx, links, at)
}

/** Takes the link between a label and a member away. Answers whether it was there. */
export async function unlinkLabel(tx: Tx, personId: string, memberId: string): Promise<boolean> {
  return store.unlinkLabel(tx, personId, memberId)
}
