import { Temporal } from 'temporal-polyfill'
import { weekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'

/** The name of a weekday from 1, Monday, to 7. */
export function weekdayName(locale: Locale, dayOfWeek: number): string {
  return weekday(locale, Temporal.PlainDate.from('2024-01-01').add({ days: dayOfWeek - 1 }))
}
