import { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'

/** `2026 年 4 月 12 日 – 2026 年 11 月 18 日`, one day alone, or nothing. Dates are `YYYY-MM-DD`. */
export function daysText(locale: Locale, first: string | null, last: string | null): string {
  if (first === null || last === null) return ''
  const said = (day: string) => fullDate(locale, Temporal.PlainDate.from(day))
  return first === last ? said(first) : `${said(first)} – ${said(last)}`
}
