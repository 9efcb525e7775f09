import { Temporal } from 'temporal-polyfill'
import { isThere } from '@/lib/presence/rules'
import type { OwnCounts, OwnEvening, OwnMonth } from './types'

/** What a member did on these evenings. Late is among present; caught up is not. */
export function countOwn(evenings: readonly OwnEvening[]): OwnCounts {
  const count = (is: (one: OwnEvening) => boolean) => evenings.filter(is).length
  return {
    evenings: evenings.length,
    present: count(({ status }) => isThere(status)),
    late: count(({ status }) => status === 'LATE'),
    caughtUp: count(({ status }) => status === 'CAUGHT_UP'),
    asked: count(({ asked }) => asked),
    spoke: count(({ spoke }) => spoke),
    hosted: count(({ hosted }) => hosted),
  }
}

/** The months of a year up to this one, with what fell into each. */
export function monthsOf(
  year: number,
  today: Temporal.PlainDate,
  evenings: readonly OwnEvening[],
): OwnMonth[] {
  const last = year < today.year ? 12 : year === today.year ? today.month : 0
  return Array.from({ length: last }, (_, at) => {
    const month = Temporal.PlainYearMonth.from({ year, month: at + 1 })
    const inside = evenings.filter(({ date }) => date.toPlainYearMonth().equals(month))
    return { month, evenings: inside, counts: countOwn(inside) }
  })
}

/** The month whose evenings are listed: the one asked for, else the last in which there was one. */
export function chosenMonth(
  months: readonly OwnMonth[],
  asked: Temporal.PlainYearMonth | null,
): OwnMonth | null {
  const wanted = asked === null ? undefined : months.find(({ month }) => month.equals(asked))
  return wanted ?? months.findLast(({ evenings }) => evenings.length > 0) ?? months.at(-1) ?? null
}

/** The years from the first to this one, the last first. */
export function yearsSince(first: number, last: number): number[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, back) => last - back)
}
