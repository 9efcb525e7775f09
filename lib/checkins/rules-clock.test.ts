import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStatusChange, nightStatus } from '@/lib/nights/rules-status'
import { decideClockChanges } from './rules-clock'
import { at, evening } from './fixtures'
import { NIGHT_PHASES } from '@/lib/nights/types'

describe('what the clock does by itself', () => {
  it('opens the check-in at its time and not before', () => {
    expect(decideClockChanges(evening(), at('19:14'))).toEqual({
      steps: [],
      change: null,
      credits: false,
    })
    expect(decideClockChanges(evening(), at('19:15'))).toEqual({
      steps: [{ phase: 'CHECK_IN', at: at('19:15') }],
      change: { phase: 'CHECK_IN' },
      credits: true,
    })
  })

  it('records the planned minute when it runs an hour late', () => {
    expect(decideClockChanges(evening(), at('20:20')).steps).toEqual([
      { phase: 'CHECK_IN', at: at('19:15') },
    ])
  })

  it('records a whole evening missed, once the app is back', () => {
    expect(decideClockChanges(evening(), at('09:00', '2026-03-14'))).toEqual({
      steps: [
        { phase: 'CHECK_IN', at: at('19:15') },
        { phase: 'CLOSED', at: at('00:00', '2026-03-12') },
      ],
      change: {
        phase: 'CLOSED',
        checkInOpenedAt: at('19:15'),
        checkInClosedAt: at('19:30'),
      },
      credits: true,
    })
  })

  it('does nothing on a night that is not held', () => {
    for (const occupancy of ['CANCELLED', 'POSTPONED', 'EMPTY', 'BLOCKED'] as const) {
      const changes = decideClockChanges(evening({ occupancy }), at('19:20'))
      expect(changes).toEqual({ steps: [], change: null, credits: false })
    }
  })

  it('changes nothing the second time, and leaves the phase that held', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NIGHT_PHASES),
        fc.integer({ min: 0, max: 4000 }),
        (phase, minute) => {
          const night = evening({ phase })
          const now = at('12:00').add({ minutes: minute })
          const after = { ...night, ...decideClockChanges(night, now).change }
          expect(after.phase).toBe(nightStatus(night, now).phase)
          expect(decideClockChanges(after, now)).toMatchObject({ steps: [], change: null })
        },
      ),
    )
  })

  it('wakes at the opening, the closing and the end', () => {
    expect(nextStatusChange(evening(), at('12:00'))).toEqual(at('19:15'))
    expect(nextStatusChange(evening(), at('19:15'))).toEqual(at('19:30'))
    expect(nextStatusChange(evening(), at('19:30'))).toEqual(at('00:00', '2026-03-12'))
    expect(nextStatusChange(evening(), at('00:00', '2026-03-12'))).toBeNull()
    expect(nextStatusChange(evening({ phase: 'CLOSED' }), at('20:30'))).toBeNull()
  })
})
