import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { bookableRange, decideBooking, FIRST_TERMS, isLateRelease, nearestOpen } from './rules'

const tonight = Temporal.PlainDate.from('2026-11-30')
const day = (days: number) => tonight.add({ days })
const facts = { terms: FIRST_TERMS, date: day(5), tonight, open: [day(5)], own: 0 }
const codeOf = (change: Partial<typeof facts>) => {
  const decided = decideBooking({ ...facts, ...change })
  return decided.ok ? 'OK' : decided.refusal.code
}

it('takes an open evening within the weeks that the community allows', () => {
  expect(codeOf({})).toBe('OK')
  expect(codeOf({ date: day(1) })).toBe('BOOKING_TOO_SOON')
  expect(codeOf({ date: day(43) })).toBe('BOOKING_TOO_FAR')
  expect(codeOf({ own: 1 })).toBe('BOOKED_ENOUGH')
  expect(codeOf({ terms: { ...FIRST_TERMS, weeksAhead: 0 } })).toBe('BOOKING_CLOSED')
  expect(codeOf({ open: [] })).toBe('NONE_OPEN')
})

it('names the nearest open evening of one that is gone, the earlier of two', () => {
  expect(decideBooking({ ...facts, open: [day(8), day(3), day(7)] })).toMatchObject({
    refusal: { code: 'NIGHT_GONE', facts: { date: '2026-12-05', nearest: '2026-12-03' } },
  })
})

it('finds no open evening that is nearer than the nearest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 })),
      fc.integer({ min: 1, max: 60 }),
      (open, asked) => {
        const found = nearestOpen(open.map(day), day(asked))
        const best = Math.min(...open.map((one) => Math.abs(one - asked)))
        expect(found === null ? Infinity : Math.abs(day(asked).until(found).days)).toBe(best)
      },
    ),
  )
})

it('counts a release as late from the first moment after the last day, and never before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 30 * 24 }),
      (releaseDays, hours) => {
        const startsAt = Temporal.Instant.from('2026-12-31T11:30:00Z')
        const late = isLateRelease(startsAt, startsAt.subtract({ hours }), { releaseDays })
        expect(late).toBe(hours < releaseDays * 24)
      },
    ),
  )
})

it('never lets an evening of the past, or tonight’s, be taken', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 30 }),
      (weeksAhead, daysBefore) => {
        const range = bookableRange({ weeksAhead, daysBefore }, tonight)
        expect(range === null || Temporal.PlainDate.compare(range.from, tonight) > 0).toBe(true)
      },
    ),
  )
})
