import type { Temporal } from 'temporal-polyfill'
import { dayAndClock, dayOf } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { RuleVersion } from '@/lib/naming/rules/types'

/** The last day of a period that ends at the instant: midnight belongs to the day before. */
export function lastDayOf(locale: Locale, until: Temporal.Instant, timeZone: string): string {
  return dayOf(locale, until.subtract({ seconds: 1 }), timeZone)
}

export function momentOf(locale: Locale, at: Temporal.Instant, timeZone: string): string {
  return dayAndClock(locale, at, timeZone)
}

type Words = (key: 'from' | 'range', facts: Record<string, string>) => string

/** When a rule is, was or will be in force; null when it never was. */
export function timeOf(
  t: Words,
  locale: Locale,
  time: RuleVersion['time'],
  timeZone: string,
): string | null {
  if (time === null) return null
  const from = dayOf(locale, time.from, timeZone)
  if (time.until === null) return t('from', { from })
  return t('range', { from, until: dayOf(locale, time.until, timeZone) })
}
