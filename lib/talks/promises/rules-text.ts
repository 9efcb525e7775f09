import { fullDate, yearMonth } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { monthOf } from './rules'
import type { PromisedTime } from './types'

/** The month or the day that was named. Pure. */
export function timeText(locale: Locale, time: PromisedTime): string {
  const month = monthOf(time)
  return month === null ? fullDate(locale, time.firstDay) : yearMonth(locale, month)
}
