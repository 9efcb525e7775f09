import { Temporal } from 'temporal-polyfill'
import { fullDate, monthDay } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'

/** `2026 年 4 月 12 日 – 11 月 18 日`: the year once when it is one. Dates are `YYYY-MM-DD`; null says nothing. */
export function daysText(locale: Locale, first: string | null, last: string | null): string {
  if (first === null || last === null) return ''
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)]
  if (from.equals(to)) return fullDate(locale, from)
  if (from.year !== to.year) return `${fullDate(locale, from)} – ${fullDate(locale, to)}`
  return locale === 'zh'
    ? `${fullDate(locale, from)} – ${monthDay(locale, to)}`
    : `${monthDay(locale, from)} – ${fullDate(locale, to)}`
}
