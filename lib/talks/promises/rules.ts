import { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import { refuse, ok, type Outcome } from '@/lib/shared/outcome'
import type { PromisedTalk, PromisedTime, PromiseFacts, PromiseState } from './types'

/** A promise is due from the first day of its time on, and so many days before the last in any case. */
export const NEAR_DAYS = 21
/** Months that can be named, before this one and after it. */
const MONTHS_BACK = 3
const MONTHS_AHEAD = 18

/** The time that was typed: a day counts before a month. */
export function decideTime({
  month,
  day,
}: {
  readonly month: Temporal.PlainYearMonth | null
  readonly day: Temporal.PlainDate | null
}): Outcome<PromisedTime> {
  if (day !== null) return ok({ firstDay: day, lastDay: day })
  if (month === null) return refuse('PROMISE_WHEN', {}, 'month')
  return ok(daysOf(month))
}

export function daysOf(month: Temporal.PlainYearMonth): PromisedTime {
  return {
    firstDay: month.toPlainDate({ day: 1 }),
    lastDay: month.toPlainDate({ day: month.daysInMonth }),
  }
}

/** The month that the time is, or the day. */
export function monthOf({ firstDay, lastDay }: PromisedTime): Temporal.PlainYearMonth | null {
  return firstDay.equals(lastDay) ? null : firstDay.toPlainYearMonth()
}

/** From when on coordinators see to it. */
export function dueFrom({ firstDay, lastDay }: PromisedTime): Temporal.PlainDate {
  const near = lastDay.subtract({ days: NEAR_DAYS })
  return Temporal.PlainDate.compare(firstDay, near) < 0 ? firstDay : near
}

/** What a promise is on a day. A talk keeps it, planned or given; let go, it waits for none. */
export function stateOf(promise: PromiseFacts, today: Temporal.PlainDate): PromiseState {
  if (promise.closedAt !== null) return promise.talkId === null ? 'GONE' : 'KEPT'
  return Temporal.PlainDate.compare(dueFrom(promise), today) <= 0 ? 'DUE' : 'OPEN'
}

/** Whether its time is over without a talk. */
export function isLate(promise: PromiseFacts, today: Temporal.PlainDate): boolean {
  return promise.closedAt === null && Temporal.PlainDate.compare(promise.lastDay, today) < 0
}

/** The months to choose from, and the one that is chosen already. */
export function monthsAround(
  today: Temporal.PlainDate,
  chosen: Temporal.PlainYearMonth | null = null,
): Temporal.PlainYearMonth[] {
  const first = today.toPlainYearMonth().subtract({ months: MONTHS_BACK })
  const count = MONTHS_BACK + MONTHS_AHEAD + 1
  const months = Array.from({ length: count }, (_, at) => first.add({ months: at }))
  if (chosen === null || months.some((one) => one.equals(chosen))) return months
  return [...months, chosen].toSorted((a, b) => Temporal.PlainYearMonth.compare(a, b))
}

/** Those to keep first come first; of those that ended, the latest. */
export function inOrder(
  a: Pick<PromisedTalk, 'id' | 'closedAt' | 'lastDay' | 'firstDay'>,
  b: Pick<PromisedTalk, 'id' | 'closedAt' | 'lastDay' | 'firstDay'>,
): number {
  if (a.closedAt !== null && b.closedAt !== null)
    return Temporal.Instant.compare(b.closedAt, a.closedAt) || byId(a, b)
  if (a.closedAt !== null || b.closedAt !== null) return a.closedAt === null ? -1 : 1
  return (
    Temporal.PlainDate.compare(a.lastDay, b.lastDay) ||
    Temporal.PlainDate.compare(a.firstDay, b.firstDay) ||
    byId(a, b)
  )
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** What the form that changes one shows. */
export function promiseForm({
  topic,
  said,
  ...time
}: PromisedTime & { readonly topic: string; readonly said: string }): BasedOn {
  const month = monthOf(time)
  const day = month === null ? time.firstDay.toString() : ''
  return basedOn({ topic, said, month: month?.toString(), day })
}
