import type { Locale } from '@/lib/i18n/locale'
import type { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'

/** The day of an instant, where the community is. */
export function dayOf(locale: Locale, at: Temporal.Instant, timeZone: string): string {
  return fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
}
