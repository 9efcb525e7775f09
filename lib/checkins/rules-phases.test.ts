import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '@/lib/shared/outcome'
import { decidePhaseMove, nextPhase, phaseAt, previousPhase } from './rules-phases'
import { at, evening } from './fixtures'
import { PHASES } from './types'

describe('moving the phases', () => {
  it('goes forward to any later phase', () => {
    const night = evening({ phase: 'TALK' })
    expect(decidePhaseMove(night, at('19:50'), 'OPEN_DISCUSSION')).toEqual(
      ok({ phase: 'OPEN_DISCUSSION' }),
    )
  })

  it('goes back by one and no further', () => {
    const night = evening({ phase: 'QUESTIONS' })
    expect(decidePhaseMove(night, at('20:10'), 'SUPPLEMENT')).toEqual(ok({ phase: 'SUPPLEMENT' }))
    expect(decidePhaseMove(night, at('20:10'), 'TALK')).toEqual(
      refuse('PHASE_BACK_BY_ONE', { phase: 'QUESTIONS' }),
    )
  })

  it('changes nothing when the evening stands there already', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHASES), (phase) => {
        const night = evening({ phase, checkInOpenedAt: at('19:00') })
        const to = phaseAt(night, at('19:40'))
        expect(decidePhaseMove(night, at('19:40'), to)).toEqual(ok(null))
      }),
    )
  })

  it('opens the check-in when the talk begins before its time', () => {
    expect(decidePhaseMove(evening(), at('19:10'), 'TALK')).toEqual(
      ok({ phase: 'TALK', checkInOpenedAt: at('19:10') }),
    )
  })

  it('writes down how the window went when the evening closes', () => {
    expect(decidePhaseMove(evening({ phase: 'QUESTIONS' }), at('20:40'), 'CLOSED')).toEqual(
      ok({ phase: 'CLOSED', checkInOpenedAt: at('19:15'), checkInClosedAt: at('19:30') }),
    )
  })

  it('undoes an early opening, but not one that the clock would repeat', () => {
    const early = evening({ phase: 'CHECK_IN', checkInOpenedAt: at('19:00') })
    expect(decidePhaseMove(early, at('19:05'), 'ANNOUNCED')).toEqual(
      ok({ phase: 'ANNOUNCED', checkInOpenedAt: null, checkInClosedAt: null }),
    )
    expect(decidePhaseMove(early, at('19:20'), 'ANNOUNCED')).toEqual(refuse('PHASE_HELD_BY_CLOCK'))
  })

  it('is refused hours before, long after, and on a night that is not held', () => {
    expect(decidePhaseMove(evening(), at('16:14'), 'CHECK_IN')).toEqual(
      refuse('NIGHT_NOT_YET', { date: '2026-03-11', time: '16:15' }),
    )
    expect(decidePhaseMove(evening(), at('00:00', '2026-03-12'), 'QUESTIONS')).toEqual(
      refuse('EVENING_ENDED', { date: '2026-03-12', time: '00:00' }),
    )
    expect(decidePhaseMove(evening({ occupancy: 'CANCELLED' }), at('19:20'), 'TALK')).toEqual(
      refuse('NIGHT_CANCELLED'),
    )
  })
})

describe('the phase that holds', () => {
  it.each([
    ['ANNOUNCED', '19:14', 'ANNOUNCED'],
    ['ANNOUNCED', '19:15', 'CHECK_IN'],
    ['CHECK_IN', '19:40', 'CHECK_IN'],
    ['QUESTIONS', '23:59', 'QUESTIONS'],
    ['CLOSED', '20:00', 'CLOSED'],
  ] as const)('is, from %s at %s, %s', (phase, clock, held) => {
    expect(phaseAt(evening({ phase }), at(clock))).toBe(held)
  })

  it('is closed three hours after the planned end when no host ended the evening', () => {
    const night = evening({ phase: 'OPEN_DISCUSSION' })
    expect(phaseAt(night, at('00:00', '2026-03-12'))).toBe('CLOSED')
  })

  it('is announced again when the evening moved to a later hour after the clock had opened it', () => {
    const moved = evening({ phase: 'CHECK_IN', checkInOpensAt: at('20:15') })
    expect(phaseAt(moved, at('19:20'))).toBe('ANNOUNCED')
  })

  it('has a next until the last and one before until the first', () => {
    expect(PHASES.map(nextPhase)).toEqual([...PHASES.slice(1), null])
    expect(PHASES.map(previousPhase)).toEqual([null, ...PHASES.slice(0, -1)])
  })
})
