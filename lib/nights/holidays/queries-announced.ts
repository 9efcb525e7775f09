import { Temporal } from 'temporal-polyfill'
import { foldText } from '@/lib/search/fold-text'
import { CHINA } from '@/lib/communities/rules-countries'
import type { AnnouncedDay, DayName } from './types'

/**
 * What a country announced for a year, from packages that are loaded when they are first asked, on the server
 * only; offline. Null for a year that the package does not know yet.
 */
export type AnnouncedYear = ReadonlyMap<string, AnnouncedDay> | null

/** Both packages hold fixed data, so a year is worked out once. A few dozen bytes a day off. */
const years = new Map<string, Promise<AnnouncedYear>>()
const KEPT_YEARS = 60

export async function announcedIn(country: string, year: number): Promise<AnnouncedYear> {
  if (country === '') return new Map()
  const key = `${country} ${String(year)}`
  const known = years.get(key)
  if (known !== undefined) return known
  if (years.size >= KEPT_YEARS) years.clear()
  const found = country === CHINA ? chineseYear(year) : yearElsewhere(country, year)
  years.set(key, found)
  return found
}

/** The days between two dates, both included. What is not known yet is like its weekday. */
export async function announcedBetween(
  country: string,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<ReadonlyMap<string, AnnouncedDay>> {
  const asked = Array.from({ length: to.year - from.year + 1 }, (_, add) => from.year + add)
  const found = await Promise.all(asked.map((year) => announcedIn(country, year)))
  const [first, last] = [from.toString(), to.toString()]
  return new Map(
    found.flatMap((year) => [...(year ?? [])].filter(([date]) => date >= first && date <= last)),
  )
}

/** The years of the dates whose holidays are not known yet: pages say so where they show them. */
export async function unannouncedYears(
  country: string,
  dates: readonly Temporal.PlainDate[],
): Promise<readonly number[]> {
  const asked = [...new Set(dates.map(({ year }) => year))]
  const found = await Promise.all(asked.map((year) => announcedIn(country, year)))
  return asked.filter((_, at) => found[at] === null)
}

/**
 * Of China: the notices of the State Council, a year at a time, with the working days that make up for long
 * holidays. Every year begins with a holiday, so one without it has not been announced.
 */
async function chineseYear(year: number): Promise<AnnouncedYear> {
  // By its default: Node finds no names in the file that it loads of the package.
  const { default: calendar } = await import('chinese-days')
  const days = new Map<string, AnnouncedDay>()
  let date = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  for (; date.year === year; date = date.add({ days: 1 })) {
    const { work, name } = calendar.getDayDetail(date.toString())
    const called = chineseName(name)
    if (called !== null)
      days.set(date.toString(), { kind: work ? 'MAKE_UP' : 'HOLIDAY', name: called })
  }
  return days.has(`${String(year)}-01-01`) ? days : null
}

/** `National Day,国庆节,3`; a weekday for a day that nothing was announced of. */
function chineseName(text: string): DayName | null {
  const [en, zh] = text.split(',')
  return en === undefined || zh === undefined ? null : { zh, en }
}

const MAX_DAYS = 14
const HOUR = 3_600_000

/** Elsewhere by rule: public holidays with the days that stand in for those on a weekend. */
async function yearElsewhere(country: string, year: number): Promise<AnnouncedYear> {
  const { default: Holidays } = await import('date-holidays')
  const calendar = new Holidays(country, { types: ['public'] })
  // The same holidays in each language, in the same order.
  const chinese = calendar.getHolidays(year, 'zh')
  const days = new Map<string, AnnouncedDay>()
  for (const [at, { date, start, end, name }] of calendar.getHolidays(year, 'en').entries()) {
    const first = Temporal.PlainDate.from(date.slice(0, 10))
    const count = Math.ceil((end.getTime() - start.getTime()) / HOUR / 24 - 0.1)
    for (let add = 0; add < Math.min(Math.max(count, 1), MAX_DAYS); add += 1) {
      const day = first.add({ days: add }).toString()
      if (!days.has(day))
        days.set(day, {
          kind: 'HOLIDAY',
          name: { zh: chineseOf(chinese[at]?.name, name), en: name },
        })
    }
  }
  return days
}

/** In simplified characters; where the package has no Chinese name it answers the country's own, and English reads better. */
function chineseOf(name: string | undefined, english: string): string {
  if (name === undefined || !/\p{Script=Han}/u.test(name)) return english
  return name.replaceAll(/\p{Script=Han}/gu, (one) => foldText(one))
}
