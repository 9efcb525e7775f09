import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { NightPhase } from '@/lib/nights/types'
import type { TalkState } from '@/lib/talks/types'
import { canRemind, decideInterest } from './rules'

const now = Temporal.Instant.from('2026-06-01T04:00:00Z')
const STATES: readonly TalkState[] = ['PLANNED', 'HELD', 'CANCELLED', 'POSTPONED']
const PHASES: readonly NightPhase[] = ['ANNOUNCED', 'CHECK_IN', 'TALK', 'CLOSED']

it('lets a member come to a planned talk of another that has not begun, and to no other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...STATES),
      fc.constantFrom(...PHASES),
      fc.integer({ min: -90, max: 90 }),
      fc.constantFrom('PUBLIC' as const, 'MEMBERS' as const, 'KEPT' as const),
      fc.constantFrom('m', 's', null),
      (state, phase, minutes, visibility, speakerId) => {
        const night = { startsAt: now.add({ minutes }), phase }
        const outcome = decideInterest({ state, visibility, speakerId, night }, 'm', now)
        const isAhead = (phase === 'ANNOUNCED' || phase === 'CHECK_IN') && minutes > 0
        const isOpen = state === 'PLANNED' && visibility !== 'KEPT' && speakerId !== 'm'
        expect(outcome.ok).toBe(isOpen && isAhead)
      },
    ),
  )
})

it('says of a kept talk no more than of one that is not there', () => {
  const kept = { state: 'HELD', visibility: 'KEPT', speakerId: 'm', night: null } as const
  expect(decideInterest(kept, 'm', now)).toMatchObject({ refusal: { code: 'TALK_UNKNOWN' } })
})

it('reminds until three hours before the talk, and of none that waits for a date', () => {
  const of = (minutes: number) =>
    canRemind({ night: { startsAt: now.add({ minutes }), phase: 'ANNOUNCED' } }, now)
  expect([181, 180, 10].map(of)).toEqual([true, false, false])
  expect(canRemind({ night: null }, now)).toBe(false)
})
