import { Temporal } from 'temporal-polyfill'
import type { Facts } from '@/lib/shared/outcome'
import type { RecordedNight } from './types'

/** A host may open the check-in at most so many hours before its time. */
export const EARLY_HOURS = 3

/** An instant as a sentence says it: the date, and the wall clock as `HH:MM`. */
export function clockFacts(night: RecordedNight, instant: Temporal.Instant): Facts {
  const local = instant.toZonedDateTimeISO(night.timeZone)
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}

export function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(b, a) ? b : a
}
