import { Temporal } from 'temporal-polyfill'

export const DAY_MS = 24 * 60 * 60 * 1000

/** The calendar day of an instant in the zone. */
export function dayOf(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** An instant at which statuses are computed: its index among several, and its day in the zone. */
export type Moment = {
  readonly index: number
  readonly at: number
  readonly today: string
  readonly timeZone: string
}

export function momentsOf(ats: readonly number[], timeZone: string): Moment[] {
  return ats.map((at, index) => ({ index, at, today: dayOf(at, timeZone), timeZone }))
}
