import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A day out of the address; null when it is none. */
export function asked(on: string | string[] | undefined): Temporal.PlainDate | null {
  const day = z.iso.date().safeParse(on)
  return day.success ? Temporal.PlainDate.from(day.data) : null
}

/** The last instant of the day, or now on the day that is still going on. */
export function endOf(
  day: Temporal.PlainDate,
  timeZone: string,
  at: Temporal.Instant,
): Temporal.Instant {
  const next = day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant()
  const end = next.subtract({ milliseconds: 1 })
  return Temporal.Instant.compare(end, at) > 0 ? at : end
}
