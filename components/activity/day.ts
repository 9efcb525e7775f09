import { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'

/** A day `YYYY-MM-DD`, with its year. */
export function dayInWords(locale: Locale, day: string): string {
  return fullDate(locale, Temporal.PlainDate.from(day))
}
