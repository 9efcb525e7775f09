import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { dropHoldsOf, findHeldBy, insertHold } from '@/lib/talks/holds/store'
import { isForGap } from './rules'
import { listOpenFor } from './store-lists'
import type { AskView } from './types'

/**
 * What was kept for the ask is kept no more. An evening to fill stays kept for the others who were asked to fill it,
 * for as long as the last of them has. A step of a command that holds the group's plan.
 */
export async function letGo(tx: Tx, ask: AskView): Promise<void> {
  await dropHoldsOf(tx, { askId: ask.id })
  const [date] = ask.dates
  if (!isForGap(ask) || date === undefined) return
  const evening = { groupId: ask.groupId, date }
  const at = now()
  const others = (await listOpenFor(tx, { ...evening, at })).filter(
    (other) => other.id !== ask.id && isForGap(other),
  )
  const held = await findHeldBy(tx, evening, at)
  const [next] = others
  // It may be kept for one of them already, or for something else.
  if (next === undefined || held !== null) return
  await insertHold(tx, { ...evening, until: next.dueAt, askId: next.id })
}
