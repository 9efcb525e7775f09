import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MIN_CASES, prospectOf } from './rules-prospect'

const seen = {
  capacity: 500,
  taken: 490,
  free: 10,
  waiting: 0,
  admitted: 20,
  days: 12.2,
  decided: 40,
  median: 0.1,
}

test('gives whole days, rounded up, and never less than one', () => {
  expect(prospectOf(seen)).toEqual({
    capacity: 500,
    taken: 490,
    free: 10,
    waiting: 0,
    answerDays: 1,
    listDays: 13,
  })
})

test('seats that those who wait will take are not free', () => {
  expect(prospectOf({ ...seen, waiting: 4 }).free).toBe(6)
  expect(prospectOf({ ...seen, waiting: 11 }).free).toBe(0)
})

test('gives no time that stands on few cases', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.option(fc.double({ min: 0, max: 900, noNaN: true })),
      (cases, days) => {
        const { answerDays, listDays } = prospectOf({
          ...seen,
          admitted: cases,
          days,
          decided: cases,
          median: days,
        })
        const isKnown = cases >= MIN_CASES && days !== null
        expect([answerDays !== null, listDays !== null]).toEqual([isKnown, isKnown])
      },
    ),
  )
})
