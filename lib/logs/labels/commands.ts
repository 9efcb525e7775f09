import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse } from '@/lib/shared/outcome'
import { queueNamesAdded } from '@/lib/redaction/store'
import { canImportLog } from '@/lib/logs/policy'
import { decideLinks, type Link } from './rules'
import * as store from './store'

/** Recognises members among a group's labels, where a name says so for certain. Answers how many. */
export async function recognisePeople(actor: Actor, groupId: string): Promise<Outcome<number>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const people = await store.unlinkedPeople(tx, groupId)
    if (people.length === 0) return 0
    const linked = await linkLabels(
      tx,
      decideLinks(people, await store.namesOfMembers(tx)).map((link) => ({
        ...link,
        via: 'EXACT',
      })),
      toDate(now()),
    )
    if (linked > 0) await queueNamesAdded(tx)
    return linked
  })
}

// Below: steps of another room's command, inside its transaction. Who may do it is that command's question.

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
 * Links many labels at once, and only those for which it still holds: the label has no member, the
 * member was neither merged nor erased, and no organiser declined the pair. Answers how many.
 */
export async function linkLabels(tx: Tx, links: readonly Link[], at: Date): Promise<number> {
  return links.length === 0 ? 0 : store.linkLabels(tx, links, at)
}

/** Takes the link between a label and a member away. Answers whether it was there. */
export async function unlinkLabel(tx: Tx, personId: string, memberId: string): Promise<boolean> {
  return store.unlinkLabel(tx, personId, memberId)
}
