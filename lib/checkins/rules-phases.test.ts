import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '@/lib/shared/outcome'
import { decidePhaseMove, nextPhase, previousPhase } from './rules-phases'
import { at, evening } from './fixtures'
import { nightStatus } from '@/lib/nights/rules-status'
import { NIGHT_PHASES } from '@/lib/nights/types'

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
      fc.property(fc.constantFrom(...NIGHT_PHASES), (phase) => {
        const night = evening({ phase, checkInOpenedAt: at('19:00') })
        const to = nightStatus(night, at('19:40')).phase
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

  it('goes back to where the last step came from, also over several phases', () => {
    const night = evening({ phase: 'CLOSED', checkInClosedAt: at('19:30') })
    const last = { enteredAt: at('20:10'), from: 'TALK' } as const
    expect(decidePhaseMove(night, at('20:11'), 'TALK', last)).toEqual(ok({ phase: 'TALK' }))
    expect(decidePhaseMove(night, at('20:11'), 'CHECK_IN', last)).toEqual(
      refuse('PHASE_BACK_BY_ONE', { phase: 'CLOSED' }),
    )
  })

  it('gives back the window that the ending closed, exactly as it was, with all that a host had done', () => {
    const minute = fc
      .integer({ min: 0, max: 60 })
      .map((after) => at('19:15').add({ minutes: after }))
    const phases = fc.constantFrom(...NIGHT_PHASES.slice(1, -1))
    const open = fc.record({
      phase: phases,
      checkInOpenedAt: fc.option(fc.constant(at('19:00'))),
      checkInExtendedUntil: fc.option(minute),
      checkInClosedAt: fc.option(fc.constant(at('19:15'))),
    })
    fc.assert(
      fc.property(open, minute, fc.nat({ max: 9 }), (facts, full, later) => {
        // Half a minute on: no host did anything in that very moment.
        const endedAt = full.add({ seconds: 30 })
        const before = evening(facts)
        const ending = decidePhaseMove(before, endedAt, 'CLOSED')
        if (!ending.ok || ending.value === null) throw new Error('The evening cannot be closed.')
        const ended = { ...before, ...ending.value }
        const now = endedAt.add({ minutes: later })
        const back = decidePhaseMove(ended, now, facts.phase, {
          enteredAt: endedAt,
          from: facts.phase,
        })
        if (!back.ok) throw new Error(back.refusal.code)
        const after = { ...ended, ...back.value }
        expect(nightStatus(after, now)).toEqual(nightStatus(before, now))
      }),
    )
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

it('has a next until the last and one before until the first', () => {
  expect(NIGHT_PHASES.map(nextPhase)).toEqual([...NIGHT_PHASES.slice(1), null])
  expect(NIGHT_PHASES.map(previousPhase)).toEqual([null, ...NIGHT_PHASES.slice(0, -1)])
})
