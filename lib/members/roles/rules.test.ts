import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { ROLES } from '@/lib/auth/types'
import {
  endAfter,
  endsSoon,
  lastDayBefore,
  readEnds,
  refuseLastDay,
  rolesAt,
  writeEnds,
} from './rules'

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia', 'Africa/Cairo']
const day = (text: string) => Temporal.PlainDate.from(text)
const days = fc
  .integer({ min: 0, max: 4000 })
  .map((count) => day('2024-01-01').add({ days: count }))
const instants = fc
  .integer({ min: 1_700_000_000, max: 2_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000))

describe('a role until a day', () => {
  it('lasts until that day is over in the community’s zone, and is shown with it', () => {
    expect(endAfter(day('2027-03-03'), 'Asia/Shanghai').toString()).toBe('2027-03-03T16:00:00Z')
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (last, zone) => {
        expect(lastDayBefore(endAfter(last, zone), zone).equals(last)).toBe(true)
      }),
    )
  })

  it('counts before its end and never from it on, beside all other roles', () => {
    fc.assert(
      fc.property(
        fc.subarray([...ROLES]),
        fc.dictionary(fc.constantFrom(...ROLES), instants),
        instants,
        (roles, raw, at) => {
          const ends = new Map(Object.entries(raw)) as Map<(typeof ROLES)[number], Temporal.Instant>
          const count = rolesAt(roles, ends, at)
          for (const role of roles) {
            const end = ends.get(role)
            const over = end !== undefined && end.epochMilliseconds <= at.epochMilliseconds
            expect(count.includes(role)).toBe(!over)
          }
          expect(count.every((role) => roles.includes(role))).toBe(true)
        },
      ),
    )
  })

  it('is read as it was written; what is no end is none', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ROLES), instants), (raw) => {
        const ends = new Map(Object.entries(raw)) as Map<(typeof ROLES)[number], Temporal.Instant>
        expect(writeEnds(readEnds(writeEnds(ends)))).toEqual(writeEnds(ends))
      }),
    )
    for (const none of [null, 7, 'x', [], { KING: '2027-01-01T00:00:00Z' }])
      expect(readEnds(none).size).toBe(0)
  })

  it('ends soon in its last week', () => {
    const end = Temporal.Instant.from('2027-03-08T16:00:00Z')
    const at = (text: string) => endsSoon(end, Temporal.Instant.from(text))
    expect(at('2027-03-01T15:59:59Z')).toBe(false)
    expect(at('2027-03-01T16:00:00Z')).toBe(true)
    expect(at('2027-03-08T15:59:59Z')).toBe(true)
    expect(at('2027-03-08T16:00:00Z')).toBe(false)
  })

  it('may last today still, and no longer than five years', () => {
    const today = day('2027-03-03')
    expect(refuseLastDay(day('2027-03-02'), today)).toBe('ROLE_ENDS_PAST')
    expect(refuseLastDay(today, today)).toBeNull()
    expect(refuseLastDay(day('2032-03-03'), today)).toBeNull()
    expect(refuseLastDay(day('2032-03-04'), today)).toBe('ROLE_ENDS_FAR')
  })
})
