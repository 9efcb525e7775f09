import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { at, evening } from '@/lib/checkins/fixtures'
import { nightStatus } from '@/lib/nights/rules-status'
import type { CheckInFact } from '@/lib/checkins/types'
import { correctionOf, decideWrong, mayDispute, standsAs } from './rules'

const night = evening()
const after = night.endsAt.add({ hours: 48 })
const fact = (facts: Partial<CheckInFact> = {}): CheckInFact => ({
  id: 'x',
  status: 'LATE',
  via: 'SELF',
  at: night.startsAt.add({ minutes: 5 }),
  ...facts,
})
const code = (outcome: ReturnType<typeof decideWrong>) => (outcome.ok ? 'OK' : outcome.refusal.code)

describe('saying that an evening is wrong', () => {
  it('is for what differs from what stands, from the evening’s start on', () => {
    expect(code(decideWrong(night, after, fact(), 'ON_TIME'))).toBe('OK')
    expect(code(decideWrong(night, after, fact(), 'LATE'))).toBe('PRESENCE_SAYS_SAME')
    expect(code(decideWrong(night, after, null, 'ABSENT'))).toBe('PRESENCE_SAYS_SAME')
    const early = night.startsAt.subtract({ minutes: 1 })
    expect(code(decideWrong(night, early, null, 'ON_TIME'))).toBe('PRESENCE_TOO_EARLY')
    expect(code(decideWrong(night, night.startsAt, null, 'ON_TIME'))).toBe('OK')
  })

  it('touches no duty, and no evening that did not take place', () => {
    expect(code(decideWrong(night, after, fact({ via: 'DUTY' }), 'ABSENT'))).toBe(
      'CHECK_IN_BY_DUTY',
    )
    const off = evening({ occupancy: 'CANCELLED' })
    expect(code(decideWrong(off, after, null, 'ON_TIME'))).toBe('NIGHT_CANCELLED')
  })

  it('is done once, and again only after it was taken back', () => {
    const said = (['OPEN', 'CORRECTED', 'LEFT', 'WITHDRAWN', null] as const).map((state) => {
      const outcome = mayDispute(state)
      return outcome.ok ? 'OK' : outcome.refusal.code
    })
    expect(said).toEqual(['DISPUTE_OPEN', 'DISPUTE_ANSWERED', 'DISPUTE_ANSWERED', 'OK', 'OK'])
  })
})

describe('a correction', () => {
  it('says what was asked for, at a time that fits it and is not ahead', () => {
    const minutes = fc.integer({ min: -30, max: 60 * 24 })
    const said = fc.constantFrom('ON_TIME', 'LATE', 'CAUGHT_UP', 'ABSENT')
    fc.assert(
      fc.property(minutes, minutes, said, fc.boolean(), (was, later, wanted, there) => {
        const existing = there ? fact({ at: night.startsAt.add({ minutes: was }) }) : null
        const now = night.startsAt.add({ minutes: Math.abs(later) })
        const put = correctionOf(night, now, existing, wanted)
        expect(standsAs(put)).toBe(wanted)
        if (put === null) return
        const { closesAt, opensAt } = nightStatus(night, now).checkIn
        expect(Temporal.Instant.compare(put.at, now)).toBeLessThanOrEqual(0)
        if (wanted === 'ON_TIME') {
          expect(Temporal.Instant.compare(put.at, closesAt)).toBe(-1)
          expect(Temporal.Instant.compare(put.at, opensAt)).toBeGreaterThanOrEqual(0)
        } else expect(Temporal.Instant.compare(put.at, closesAt)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('keeps the time of a tap that fits, and makes no one active long after', () => {
    const tapped = fact({ at: at('19:20') })
    expect(correctionOf(night, after, tapped, 'ON_TIME')?.at).toEqual(at('19:20'))
    for (const said of ['LATE', 'CAUGHT_UP'] as const)
      expect(correctionOf(night, after, null, said)?.at).toEqual(night.endsAt)
  })
})
