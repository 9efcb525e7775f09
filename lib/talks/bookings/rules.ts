import { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { BookingTerms } from './types'

/** The community's own terms, from which the first version is made. */
export const FIRST_TERMS: BookingTerms = {
  atOnce: true,
  weeksAhead: 6,
  daysBefore: 2,
  releaseDays: 3,
  perMember: 1,
}

export function termsOf(terms: BookingTerms): BookingTerms {
  const { atOnce, weeksAhead, daysBefore, releaseDays, perMember } = terms
  return { atOnce, weeksAhead, daysBefore, releaseDays, perMember }
}

/** The first and the last date that can be taken; null where members take none. */
export function bookableRange(
  { weeksAhead, daysBefore }: Pick<BookingTerms, 'weeksAhead' | 'daysBefore'>,
  tonight: Temporal.PlainDate,
): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | null {
  if (weeksAhead === 0) return null
  const from = tonight.add({ days: Math.max(1, daysBefore) })
  const to = tonight.add({ weeks: weeksAhead })
  return Temporal.PlainDate.compare(from, to) > 0 ? null : { from, to }
}

export type BookingFacts = {
  readonly terms: BookingTerms
  readonly date: Temporal.PlainDate
  readonly tonight: Temporal.PlainDate
  /** Evenings of the group that are open, as the command read them under the plan's lock. */
  readonly open: readonly Temporal.PlainDate[]
  /** Evenings ahead that the member has, or has asked for. */
  readonly own: number
}

/** Whether a member may take the evening. One that is gone is refused with the nearest that is open. */
export function decideBooking(facts: BookingFacts): Outcome<undefined> {
  const { terms, date, tonight, open, own } = facts
  const range = bookableRange(terms, tonight)
  if (range === null) return refuse('BOOKING_CLOSED')
  if (own >= terms.perMember) return refuse('BOOKED_ENOUGH', { count: terms.perMember })
  if (Temporal.PlainDate.compare(date, range.from) < 0)
    return refuse('BOOKING_TOO_SOON', { days: Math.max(1, terms.daysBefore) }, 'date')
  if (Temporal.PlainDate.compare(date, range.to) > 0)
    return refuse('BOOKING_TOO_FAR', { weeks: terms.weeksAhead }, 'date')
  if (open.some((one) => one.equals(date))) return ok()
  const nearest = nearestOpen(open, date)
  return nearest === null
    ? refuse('NONE_OPEN', { date: date.toString() }, 'date')
    : refuse('NIGHT_GONE', { date: date.toString(), nearest: nearest.toString() }, 'date')
}

/** The open date with the fewest days between; the earlier of two. Null where none is open. */
export function nearestOpen(
  open: readonly Temporal.PlainDate[],
  date: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const days = (one: Temporal.PlainDate) => Math.abs(date.until(one).days)
  return open.toSorted((a, b) => days(a) - days(b) || Temporal.PlainDate.compare(a, b))[0] ?? null
}

/** Whether an evening that is given back now is given back late. Days are of 24 hours before its talk begins. */
export function isLateRelease(
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
  { releaseDays }: Pick<BookingTerms, 'releaseDays'>,
): boolean {
  return Temporal.Instant.compare(now, startsAt.subtract({ hours: releaseDays * 24 })) > 0
}
