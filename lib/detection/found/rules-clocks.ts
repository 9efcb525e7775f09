import { Temporal } from 'temporal-polyfill'
import { instantOfEvening, startOfEvening } from '@/lib/nights/rules-times'
import { instantAt } from '@/lib/shared/clock'

/** The instant of a wall clock in an evening, `HH:MM`. */
export function clockToInstant(date: string, clock: string, timeZone: string): Temporal.Instant {
  return instantOfEvening(Temporal.PlainDate.from(date), clock, timeZone)
}

/** From the start of the evening to the next noon: an evening with its talk of the day after. */
export function eveningSpan(
  date: string,
  timeZone: string,
): { readonly from: Temporal.Instant; readonly to: Temporal.Instant } {
  const day = Temporal.PlainDate.from(date)
  return {
    from: startOfEvening(day).toZonedDateTime(timeZone).toInstant(),
    to: instantAt(day.add({ days: 1 }), '12:00', timeZone),
  }
}
