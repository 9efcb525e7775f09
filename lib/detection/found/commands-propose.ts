import { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { planZone } from '@/lib/nights/queries'
import { startOfEvening } from '@/lib/nights/rules-times'
import { readable, transaction } from '@/lib/db/transaction'
import { logBetween } from '@/lib/logs/read/queries'
import { refuse, type Outcome, ok } from '@/lib/shared/outcome'
import { canDecideNights } from './policy'
import { findNights } from '@/lib/detection/detector/rules'
import { toStored } from './rules'
import { dropProposalsOutside, logDays, replaceProposals } from './store-propose'

/** Read at a time, so that a log of years needs no more memory than one of weeks. */
const DAYS = 31

/**
 * Looks for nights in a group's log and keeps them as proposals; answers how many are new or were
 * seen differently. Nights that an editor decided stay. Safe to run any number of times.
 */
export async function proposeNights(actor: Actor, groupId: string): Promise<Outcome<number>> {
  if (!canDecideNights(actor)) return refuse('NOT_ALLOWED')
  const days = await logDays(readable(), groupId, await planZone())
  // An import that was undone took days with it.
  const dropped = await transaction((tx) => dropProposalsOutside(tx, groupId, days))
  if (!dropped.ok || days === null) return dropped
  // What is said before dawn belongs to the evening before.
  let from = Temporal.PlainDate.from(days.first).subtract({ days: 1 })
  let changed = dropped.value
  while (from.toString() <= days.last) {
    const next = from.add({ days: DAYS })
    const entries = await logBetween(actor, {
      groupId,
      from: startOfEvening(from).toString(),
      before: startOfEvening(next).toString(),
    })
    const messages = entries ?? []
    const ids = messages.map(({ id }) => id)
    const nights = findNights(messages).map((night) => toStored(night, ids))
    const span = { from: from.toString(), to: next.subtract({ days: 1 }).toString() }
    const outcome = await transaction((tx) => replaceProposals(tx, groupId, span, nights))
    if (!outcome.ok) return outcome
    changed += outcome.value
    from = next
  }
  return ok(changed)
}
