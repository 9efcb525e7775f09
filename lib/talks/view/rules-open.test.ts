import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Day } from '@/lib/nights/holidays/types'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import { firstFree } from './rules-open'

const ZONE = 'Asia/Shanghai'
const day = (date: string) => Temporal.PlainDate.from(date)
const ordinary: Day = { kind: 'WORKING', name: null, corrected: false }
const evening = (date: string, differs: object = {}) => ({
  date: day(date),
  times: timesOn(day(date), DEFAULT_TEMPLATE.clocks, ZONE),
  talk: null,
  blockedReason: null,
  isKept: false,
  day: ordinary,
  status: 'AHEAD' as const,
  ...differs,
})
const startsAt = evening('2026-03-11').times.startsAt
const DAYS = ['2026-03-10', '2026-03-11', '2026-03-12'] as const

test.each([
  ['a day before to the minute', { hours: 24 }, DAYS, '2026-03-11'],
  ['a minute less than a day before', { hours: 23, minutes: 59 }, DAYS, '2026-03-12'],
  ['where none leaves a day', { hours: 23 }, ['2026-03-11'], '2026-03-11'],
  ['where tonight alone is open', { hours: 23 }, ['2026-03-10'], undefined],
])('the first free evening is one with the notice, %s', (_, before, dates, expected) => {
  const plan = {
    tonight: day('2026-03-10'),
    now: startsAt.subtract(before),
    nights: dates.map((date) => evening(date)),
  }
  expect(firstFree(plan, 24)?.toString()).toBe(expected)
})

test('the first free evening is neither kept, nor kept free, nor a holiday', () => {
  const nights = [
    evening('2026-03-11', { isKept: true }),
    evening('2026-03-12', { blockedReason: '场地' }),
    evening('2026-03-13', { day: { kind: 'HOLIDAY', name: '节日' } }),
    evening('2026-03-16'),
  ]
  const plan = { tonight: day('2026-03-10'), now: startsAt.subtract({ hours: 48 }), nights }
  expect(firstFree(plan, 24)?.toString()).toBe('2026-03-16')
})
