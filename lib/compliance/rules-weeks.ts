import { Temporal } from 'temporal-polyfill'

const TREND_WEEKS = 26

export type Week = {
  /** Its Monday. */
  readonly monday: Temporal.PlainDate
  /** Midnight after its Sunday, in the community's zone; now for the week that is not over. */
  readonly end: Temporal.Instant
}

/** The last `count` weeks, the oldest first; the last one is this week, so far. */
export function lastWeeks(now: Temporal.Instant, timeZone: string, count = TREND_WEEKS): Week[] {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const thisMonday = today.subtract({ days: today.dayOfWeek - 1 })
  return Array.from({ length: count }, (_, at) => {
    const monday = thisMonday.subtract({ weeks: count - 1 - at })
    const over = monday.add({ weeks: 1 }).toZonedDateTime({ timeZone }).toInstant()
    return { monday, end: Temporal.Instant.compare(over, now) < 0 ? over : now }
  })
}
