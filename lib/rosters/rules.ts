import { Temporal } from 'temporal-polyfill'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'

/**
 * When a list of a day was true: now for today's, the last minute of the day for an earlier one, so
 * that what members wrote themselves on that day comes before it. Null for a day that is to come.
 */
export function takenAtOf(
  day: string,
  now: Temporal.Instant,
  timeZone: string,
): Temporal.Instant | null {
  const date = Temporal.PlainDate.from(day)
  const order = Temporal.PlainDate.compare(date, now.toZonedDateTimeISO(timeZone).toPlainDate())
  if (order > 0) return null
  if (order === 0) return now.round('millisecond')
  return date.toZonedDateTime({ timeZone, plainTime: '23:59' }).toInstant()
}

/** What the form that reads a list anew is made from, by the names of its fields. */
export function revisionForm(
  { takenAt, complete }: { readonly takenAt: Date; readonly complete: boolean },
  timeZone: string,
): BasedOn {
  const at = Temporal.Instant.fromEpochMilliseconds(takenAt.getTime())
  return basedOn({
    takenOn: at.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    complete,
  })
}
