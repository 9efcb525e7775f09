import { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'

/** The day of an instant in milliseconds, with its year: a window reaches back over one. */
export function dayOfInstant(locale: Locale, at: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return fullDate(locale, zoned.toPlainDate())
}

/** A day `YYYY-MM-DD`, with its year. */
export function dayInWords(locale: Locale, day: string): string {
  return fullDate(locale, Temporal.PlainDate.from(day))
}
