import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dateIn } from './rules-dates'

const TONIGHT = Temporal.PlainDate.from('2026-11-30')

describe('a typed date', () => {
  it.each([
    ['2026-12-04', '2026-12-04'],
    ['2025/1/2', '2025-01-02'],
    ['2026年12月4日', '2026-12-04'],
    ['12-4', '2026-12-04'],
    ['12.04', '2026-12-04'],
    ['12月4日', '2026-12-04'],
    ['12月4号', '2026-12-04'],
    // Without a year, the nearest.
    ['1-5', '2027-01-05'],
    ['8月1日', '2026-08-01'],
    ['今晚', '2026-11-30'],
    ['Tomorrow', '2026-12-01'],
    ['昨天', '2026-11-29'],
    // A leap day has its year only now and then.
    ['2-29', null],
    ['2028-02-29', '2028-02-29'],
    ['13-1', null],
    ['2026-02-30', null],
    ['4', null],
    ['沈知远', null],
    ['', null],
    // Names that every object has are no words of this list.
    ['__proto__', null],
    ['constructor', null],
  ])('%s is %s', (typed, date) => {
    expect(dateIn(typed, TONIGHT)?.toString() ?? null).toBe(date)
  })

  it('is never a fault, and without a year never more than a year away', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = dateIn(text, TONIGHT)
        return date === null || date instanceof Temporal.PlainDate
      }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (month, day) => {
          const date = dateIn(`${String(month)}-${String(day)}`, TONIGHT)
          expect(Math.abs(TONIGHT.until(date ?? TONIGHT).days)).toBeLessThanOrEqual(183)
        },
      ),
    )
  })
})
