import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { everyMonth } from './rules'
import { columnsOf, PARTS, rowsOf } from './rules-table'
import { FIGURES, type Numbers } from './types'

const day = (text: string) => Temporal.PlainDate.from(text)
const week = { monday: day('2026-11-16'), end: Temporal.Instant.from('2026-11-22T16:00:00Z') }
const NUMBERS: Numbers = {
  groups: [
    { id: 'a', name: '产品群', capacity: 500 },
    { id: 'b', name: '技术群', capacity: 200 },
  ],
  seats: [{ week, taken: { a: 3 } }],
  states: {
    vouching: 0,
    waiting: 0,
    asked: 0,
    waitlisted: 0,
    unnotified: 0,
    quarantined: 0,
    unproven: 0,
  },
  applications: [{ week, waiting: 1, waitlisted: 2, admitted: 3, declined: 4, ended: 5 }],
  decisions: [{ month: '2026-11', decided: 1, median: 2, ninetieth: 3 }],
  decisionsAll: { decided: 1, median: 2, ninetieth: 3 },
  quota: [{ week, used: 1, held: 2, free: 3, gone: 4 }],
}

test('every month has a row, also where nothing was decided', () => {
  const found = { month: '2026-12', decided: 2, median: 1, ninetieth: 2.5 }
  const months = everyMonth(day('2026-11-30'), day('2027-01-01'), [found])
  const none = { decided: 0, median: null, ninetieth: null }
  expect(months).toEqual([{ month: '2026-11', ...none }, found, { month: '2027-01', ...none }])
})

test('a group without a seat taken has none, and a group alone stands alone', () => {
  expect(rowsOf(NUMBERS, 'seats')).toEqual([{ key: '2026-11-16', values: { a: 3, b: 0 } }])
  expect(columnsOf(NUMBERS, 'seats', '').map(({ group }) => group)).toEqual(['产品群', '技术群'])
  expect(columnsOf(NUMBERS, 'seats', 'b')).toEqual([{ key: 'b', group: '技术群' }])
})

test('every figure has a value for each of its columns', () => {
  for (const of of FIGURES) {
    const keys = columnsOf(NUMBERS, of, '').map(({ key }) => key)
    for (const { values } of rowsOf(NUMBERS, of)) {
      expect(Object.keys(values).toSorted()).toEqual(keys.toSorted())
    }
  }
  expect(PARTS.quota.length).toBe(4)
})
