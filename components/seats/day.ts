import { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'

/** The day of a moment, in the community's zone, in words. */
export function dayOfMoment(locale: Locale, at: number, timeZone: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at)
  return fullDate(locale, moment.toZonedDateTimeISO(timeZone).toPlainDate())
}
