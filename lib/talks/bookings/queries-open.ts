import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { readCommunity } from '@/lib/communities/queries'
import { dayFacts } from '@/lib/nights/holidays/queries'
import { dayKind, isLaidOut } from '@/lib/nights/holidays/rules'
import { termsOn } from '@/lib/nights/templates/rules'
import { listTemplates } from '@/lib/nights/templates/store'
import { listTaken } from '@/lib/talks/holds/store'
import { bookableRange } from './rules'
import type { BookingTerms } from './types'

/** Evenings of a group that are laid out, on no holiday, and on which nothing stands: a command asks while it holds the plan. */
export async function openDates(
  db: Tx,
  groupId: string,
  facts: {
    readonly terms: BookingTerms
    readonly tonight: Temporal.PlainDate
    readonly at: Temporal.Instant
  },
): Promise<Temporal.PlainDate[]> {
  const range = bookableRange(facts.terms, facts.tonight)
  return range === null ? [] : openDatesIn(db, groupId, { ...range, at: facts.at })
}

/** The same between two dates, by no terms. */
export async function openDatesIn(
  db: Tx,
  groupId: string,
  range: {
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
    readonly at: Temporal.Instant
  },
): Promise<Temporal.PlainDate[]> {
  const country = (await readCommunity(db))?.country ?? ''
  // One after the other: a transaction has one connection.
  const templates = await listTemplates(db, groupId)
  const known = await dayFacts(db, country, range.from, range.to)
  const taken = await listTaken(db, groupId, range)
  const days = range.from.until(range.to, { largestUnit: 'days' }).days
  return Array.from({ length: days + 1 }, (_, day) => range.from.add({ days: day })).filter(
    (date) =>
      isLaidOut(date, termsOn(templates, date), dayKind(date, known)) &&
      !taken.has(date.toString()),
  )
}
