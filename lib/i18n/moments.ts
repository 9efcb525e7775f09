import { Temporal } from 'temporal-polyfill'
import { dayOf } from './dates'
import type { Locale } from './locale'

/** The day, with its year, of an instant in milliseconds, as what goes to the browser holds it. */
export function dayOfMoment(locale: Locale, at: number, timeZone: string): string {
  return dayOf(locale, Temporal.Instant.fromEpochMilliseconds(at), timeZone)
}
