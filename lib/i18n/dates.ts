import type { Temporal } from 'temporal-polyfill'
import { LANGUAGE_TAG, type Locale } from './locale'

/**
 * Dates and times as people read them, always in the community's zone, which is named once a screen.
 * Chinese dates carry their spaces themselves: `text-autospace` is not everywhere yet.
 */

/** `11 月 22 日 星期日` · `Sunday, 22 November` */
export function dayAndWeekday(locale: Locale, date: Temporal.PlainDate): string {
  if (locale === 'zh') return `${monthDay(locale, date)} ${weekday(locale, date, 'long')}`
  return `${weekday(locale, date, 'long')}, ${monthDay(locale, date)}`
}

/** `2026 年 11 月 22 日 星期日` · `Sunday, 22 November 2026` */
export function fullDayAndWeekday(locale: Locale, date: Temporal.PlainDate): string {
  const day = fullDate(locale, date)
  const name = weekday(locale, date, 'long')
  return locale === 'zh' ? `${day} ${name}` : `${name}, ${day}`
}

/** `11 月 22 日 星期日（北京时间）` · `Sunday, 22 November (Beijing time)` */
export function dayWithZone(locale: Locale, date: Temporal.PlainDate, timeZone: string): string {
  const zone = zoneName(locale, timeZone)
  const day = dayAndWeekday(locale, date)
  return locale === 'zh' ? `${day}（${zone}）` : `${day} (${zone})`
}

/** `2026 年 11 月 18 日` · `18 November 2026` */
export function fullDate(locale: Locale, date: Temporal.PlainDate): string {
  const day = monthDay(locale, date)
  return locale === 'zh' ? `${date.year} 年 ${day}` : `${day} ${date.year}`
}

/** The same of an instant, in the community's zone. */
export function dayOf(locale: Locale, at: Temporal.Instant, timeZone: string): string {
  return fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
}

/** `11 月 22 日` · `22 November` */
export function monthDay(locale: Locale, date: Temporal.PlainDate): string {
  if (locale === 'zh') return `${date.month} 月 ${date.day} 日`
  return `${date.day} ${inUtc(locale, date, { month: 'long' })}`
}

/** `2026 年 11 月` · `November 2026` */
export function yearMonth(locale: Locale, month: Temporal.PlainYearMonth): string {
  if (locale === 'zh') return `${month.year} 年 ${month.month} 月`
  return `${inUtc(locale, month.toPlainDate({ day: 1 }), { month: 'long' })} ${month.year}`
}

/** `11.22` · `22 Nov`: for narrow columns */
export function dayShort(locale: Locale, date: Temporal.PlainDate): string {
  if (locale === 'zh') return `${date.month}.${String(date.day).padStart(2, '0')}`
  return `${date.day} ${inUtc(locale, date, { month: 'short' })}`
}

/** `周日` · `Sun`, or long: `星期日` · `Sunday` */
export function weekday(
  locale: Locale,
  date: Temporal.PlainDate,
  length: 'short' | 'long' = 'short',
): string {
  return inUtc(locale, date, { weekday: length })
}

/** `11 月 23 – 29 日` · `23 – 29 November`; across months both are named. */
export function dayRange(locale: Locale, from: Temporal.PlainDate, to: Temporal.PlainDate): string {
  if (from.month !== to.month || from.year !== to.year) {
    return `${monthDay(locale, from)} – ${monthDay(locale, to)}`
  }
  if (locale === 'zh') return `${from.month} 月 ${from.day} – ${to.day} 日`
  return `${from.day} – ${monthDay(locale, to)}`
}

/** `19:30`, in the zone, both languages */
export function clock(instant: Temporal.Instant, timeZone: string): string {
  return instant.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** `19:15 – 19:30` */
export function clockRange(from: Temporal.Instant, to: Temporal.Instant, timeZone: string): string {
  return `${clock(from, timeZone)} – ${clock(to, timeZone)}`
}

/** `11 月 22 日 19:30` · `22 November, 19:30` */
export function dayAndClock(locale: Locale, instant: Temporal.Instant, timeZone: string): string {
  const day = monthDay(locale, instant.toZonedDateTimeISO(timeZone).toPlainDate())
  return `${day}${locale === 'zh' ? ' ' : ', '}${clock(instant, timeZone)}`
}

/** `北京时间` · `Beijing time`; elsewhere the name that Intl (CLDR) has for the zone. */
export function zoneName(locale: Locale, timeZone: string): string {
  if (BEIJING.has(timeZone)) return locale === 'zh' ? '北京时间' : 'Beijing time'
  const parts = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(A_RECENT_DAY)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** A zone's name has changed over time; in 1970 some had no summer. */
const A_RECENT_DAY = Date.UTC(2026, 0, 1)

const BEIJING = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'PRC'])

/** Whole minutes from now until then, rounded up; negative once it is past. */
export function minutesUntil(now: Temporal.Instant, then: Temporal.Instant): number {
  return Math.ceil((then.epochMilliseconds - now.epochMilliseconds) / 60_000)
}

/** What `getTranslations('dates')` gives. */
export type DateTranslator = (
  key: 'minutesLeft' | 'hoursLeft' | 'daysLeft' | 'minutesAgo' | 'hoursAgo' | 'daysAgo' | 'now',
  values?: { n: number },
) => string

/** `还有 11 分钟` · `11 minutes left`, or `3 天前` · `3 days ago`: the largest whole unit. */
export function fromNow(t: DateTranslator, now: Temporal.Instant, then: Temporal.Instant): string {
  const minutes = minutesUntil(now, then)
  const size = Math.abs(minutes)
  if (size === 0) return t('now')
  if (size < 60) return t(minutes > 0 ? 'minutesLeft' : 'minutesAgo', { n: size })
  const hours = Math.round(size / 60)
  if (hours < 24) return t(minutes > 0 ? 'hoursLeft' : 'hoursAgo', { n: hours })
  return t(minutes > 0 ? 'daysLeft' : 'daysAgo', { n: Math.round(hours / 24) })
}

/** A plain date has no zone: read in UTC so that none shifts it. */
function inUtc(
  locale: Locale,
  date: Temporal.PlainDate,
  options: Intl.DateTimeFormatOptions,
): string {
  const midnight = Date.UTC(date.year, date.month - 1, date.day)
  return new Intl.DateTimeFormat(LANGUAGE_TAG[locale], { ...options, timeZone: 'UTC' }).format(
    midnight,
  )
}
