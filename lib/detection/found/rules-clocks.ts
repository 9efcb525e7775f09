import { Temporal } from 'temporal-polyfill'
import { instantAt } from '@/lib/shared/clock'

/** The instant of a wall clock in an evening; before five it is the following day's. */
export function clockToInstant(date: string, clock: string, timeZone: string): Temporal.Instant {
  const day = Temporal.PlainDate.from(date)
  return instantAt(clock < '05:00' ? day.add({ days: 1 }) : day, clock, timeZone)
}

/** From five in the morning of the date to the next noon: an evening with its talk of the day after. */
export function eveningSpan(
  date: string,
  timeZone: string,
): { readonly from: Temporal.Instant; readonly to: Temporal.Instant } {
  const day = Temporal.PlainDate.from(date)
  return {
    from: instantAt(day, '05:00', timeZone),
    to: instantAt(day.add({ days: 1 }), '12:00', timeZone),
  }
}
