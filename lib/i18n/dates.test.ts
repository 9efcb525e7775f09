import { createTranslator } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import * as dates from './dates'
import { messagesOf } from './messages'

const day = Temporal.PlainDate.from('2026-11-22')
const start = Temporal.Instant.from('2026-11-22T11:30:00Z')
const ZONE = 'Asia/Shanghai'

describe('in Chinese', () => {
  test('a day is written with its weekday and zone', () => {
    expect(dates.dayWithZone('zh', day, ZONE)).toBe('11 月 22 日 星期日（北京时间）')
  })
  test('a day is short in a narrow column', () => {
    expect([dates.weekday('zh', day), dates.dayShort('zh', day)]).toEqual(['周日', '11.22'])
  })
  test('an older day has its year', () => {
    expect(dates.fullDate('zh', day)).toBe('2026 年 11 月 22 日')
  })
  test('a week is a range', () => {
    expect(dates.dayRange('zh', day, day.add({ days: 6 }))).toBe('11 月 22 – 28 日')
    expect(dates.dayRange('zh', day, day.add({ days: 12 }))).toBe('11 月 22 日 – 12 月 4 日')
  })
})

describe('in English', () => {
  test('a day is written with its weekday and zone', () => {
    expect(dates.dayWithZone('en', day, ZONE)).toBe('Sunday, 22 November (Beijing time)')
  })
  test('a day is short in a narrow column', () => {
    expect([dates.weekday('en', day), dates.dayShort('en', day)]).toEqual(['Sun', '22 Nov'])
  })
  test('a week is a range', () => {
    expect(dates.dayRange('en', day, day.add({ days: 6 }))).toBe('22 – 28 November')
    expect(dates.dayRange('en', day, day.add({ days: 12 }))).toBe('22 November – 4 December')
  })
  test('a month is named', () => {
    expect(dates.yearMonth('en', day.toPlainYearMonth())).toBe('November 2026')
    expect(dates.yearMonth('zh', day.toPlainYearMonth())).toBe('2026 年 11 月')
  })
  test('a moment has its day and clock', () => {
    expect(dates.dayAndClock('en', start, ZONE)).toBe('22 November, 19:30')
  })
})

test("the clock is the community's, wherever the reader is", () => {
  expect(dates.clock(start, ZONE)).toBe('19:30')
  expect(dates.clockRange(start.subtract({ minutes: 15 }), start, 'Europe/Berlin')).toBe(
    '12:15 – 12:30',
  )
})

test('a zone always has a name', () => {
  expect(dates.zoneName('en', 'Europe/Berlin')).toBe('Central European Time')
  expect(dates.zoneName('zh', 'Asia/Shanghai')).toBe('北京时间')
})

test.each([
  [-11, '还有 11 分钟', '11 minutes left'],
  [-1, '还有 1 分钟', '1 minute left'],
  [0, '就是现在', 'now'],
  [180, '3 小时前', '3 hours ago'],
  [3 * 1440, '3 天前', '3 days ago'],
  [-1440, '还有 1 天', '1 day left'],
])('a moment %i minutes ago is written as «%s» and «%s»', (minutes, zh, en) => {
  const said = (['zh', 'en'] as const).map((locale) => {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'dates' })
    return dates.fromNow(t, start.add({ minutes }), start)
  })
  expect(said).toEqual([zh, en])
})
