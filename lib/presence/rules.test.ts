import { expect, it } from 'vitest'
import { countPresent, hasCaughtUp, isThere, wasLate, wasPresent } from './rules'

const of = (status: 'ON_TIME' | 'LATE' | 'CAUGHT_UP', startsAt = 0) => ({ status, startsAt })

it('has who is on time or late as present, of an evening that has begun', () => {
  expect([of('ON_TIME'), of('LATE'), of('CAUGHT_UP')].map((one) => wasPresent(one, 0))).toEqual([
    true,
    true,
    false,
  ])
  expect(wasPresent(of('ON_TIME', 1), 0)).toBe(false)
  expect([wasLate(of('LATE'), 0), wasLate(of('ON_TIME'), 0)]).toEqual([true, false])
  expect([hasCaughtUp(of('CAUGHT_UP'), 0), hasCaughtUp(of('LATE'), 0)]).toEqual([true, false])
  expect([isThere(null), isThere(undefined)]).toEqual([false, false])
  expect(countPresent([of('ON_TIME'), of('LATE', 9), of('CAUGHT_UP')], 5)).toBe(1)
})
