import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '@/lib/shared/outcome'
import { at, evening } from '@/lib/checkins/fixtures'
import { decideCatchUp, decideCatchUpBack } from './rules'
import type { CheckInFact, NightOnPlan } from '@/lib/checkins/types'

const night: NightOnPlan = {
  ...evening({ phase: 'CLOSED' }),
  id: 'night-1',
  groupId: 'group-1',
  visibility: 'PUBLIC',
  speakerId: null,
  hostId: null,
  opener: 'HOSTS',
  catchUpDays: 7,
  openToVisitors: true,
}
const reader = { groupId: 'group-1', joinedAt: at('12:00', '2026-01-05') }
const published = at('22:00', '2026-03-19')
const soon = at('08:00', '2026-03-20')

describe('catching up', () => {
  it('is recorded for a published transcript of one’s own group since one joined', () => {
    expect(decideCatchUp(night, reader, published, soon, null)).toEqual(ok({ at: soon }))
  })

  it('counts from publication, however late that was, for a week', () => {
    const last = published.add({ hours: 24 * 7 }).subtract({ seconds: 1 })
    expect(decideCatchUp(night, reader, published, last, null)).toEqual(ok({ at: last }))
    expect(decideCatchUp(night, reader, published, last.add({ seconds: 1 }), null)).toEqual(
      refuse('CATCH_UP_TOO_LATE', { date: '2026-03-26', time: '22:00' }),
    )
  })

  it('counts for as many days as the group’s week says, and never where it says none', () => {
    const days = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(days, days, (allowed, waited) => {
        const later = published.add({ hours: 24 * waited }).subtract({ minutes: 1 })
        const terms = { ...night, catchUpDays: allowed }
        const { ok: recorded } = decideCatchUp(terms, reader, published, later, null)
        expect(recorded).toBe(waited <= allowed)
      }),
    )
    const never = { ...night, catchUpDays: 0 }
    expect(decideCatchUp(never, reader, published, soon, null)).toEqual(refuse('CATCH_UP_OFF'))
  })

  it('is refused for another group, before joining, during the evening, and where nothing was held', () => {
    const other = { ...reader, groupId: 'group-2' }
    const newcomer = { ...reader, joinedAt: at('21:01') }
    expect(decideCatchUp(night, other, published, soon, null)).toEqual(
      refuse('CATCH_UP_OTHER_GROUP'),
    )
    expect(decideCatchUp(night, newcomer, published, soon, null)).toEqual(
      refuse('CATCH_UP_BEFORE_JOINING'),
    )
    const on = { ...night, ...evening({ phase: 'TALK' }) }
    expect(decideCatchUp(on, reader, at('20:00'), at('20:10'), null)).toEqual(
      refuse('CATCH_UP_NOT_OVER'),
    )
    const off = { ...night, occupancy: 'CANCELLED' as const }
    expect(decideCatchUp(off, reader, published, soon, null)).toEqual(refuse('NIGHT_CANCELLED'))
  })

  it('leaves a presence as it is, and takes back nothing but what reading recorded', () => {
    const facts = fc.record({
      id: fc.constant('first'),
      status: fc.constantFrom('ON_TIME', 'LATE', 'CAUGHT_UP'),
      via: fc.constantFrom('SELF', 'DESK', 'DUTY', 'LOG'),
      at: fc.constant(at('19:20')),
    })
    fc.assert(
      fc.property(facts, (existing: CheckInFact) => {
        expect(decideCatchUp(night, reader, published, soon, existing)).toEqual(ok(null))
        const readIt = existing.status === 'CAUGHT_UP' && existing.via === 'SELF'
        expect(decideCatchUpBack(existing)).toEqual(
          readIt ? ok(existing) : refuse('CATCH_UP_NOT_FOUND'),
        )
      }),
    )
    expect(decideCatchUpBack(null)).toEqual(refuse('CATCH_UP_NOT_FOUND'))
  })
})
