import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, evening } from '@/lib/checkins/fixtures'
import { decideCheckIn } from '@/lib/checkins/rules-check-in'
import type { CheckInFact } from '@/lib/checkins/types'
import { nightStatus } from '@/lib/nights/rules-status'
import { ok, refuse } from '@/lib/shared/outcome'
import { answeredAt, claimOf, decideKeptTap, TOLERANCE } from './rules'
import type { KeptTap } from './types'

const night = evening({ phase: 'CHECK_IN' })
const { opensAt, closesAt } = nightStatus(night, at('19:20')).checkIn
const closed = evening({ phase: 'CLOSED' })
/** Wrong by up to a month, either way. */
const errors = fc.integer({ min: -30 * 86_400_000, max: 30 * 86_400_000 })

/** A tap at an instant, of a phone whose clock is wrong by `error` and knew it, sent at another. */
function tapAt(when: typeof opensAt, sent: typeof opensAt, error = 0): KeptTap {
  const byPhone = (instant: typeof opensAt) => instant.epochMilliseconds - error
  return { tappedAt: byPhone(when), sentAt: byPhone(sent), clockError: error }
}
const decided = (tap: KeptTap, received = at('20:00'), existing: CheckInFact | null = null) =>
  decideKeptTap(night, tap, received, existing)

describe('a kept tap', () => {
  it('counts as of its own time, to the millisecond, however wrong the phone’s clock is', () => {
    const early = closesAt.subtract({ milliseconds: 1 })
    fc.assert(
      fc.property(errors, (error) => {
        const sent = at('20:00')
        expect(decided(tapAt(early, sent, error))).toMatchObject({
          value: { kind: 'COUNT', status: 'ON_TIME', at: early },
        })
        expect(decided(tapAt(closesAt, sent, error))).toMatchObject({
          value: { kind: 'COUNT', status: 'LATE', at: closesAt },
        })
        expect(decided(tapAt(opensAt, sent, error))).toMatchObject({
          value: { kind: 'COUNT', status: 'ON_TIME', at: opensAt },
        })
      }),
    )
  })

  it('counts as the tap with network would have, within the evening', () => {
    const minutes = fc.integer({ min: 0, max: 100 * 60_000 })
    fc.assert(
      fc.property(minutes, errors, (milliseconds, error) => {
        const when = opensAt.add({ milliseconds })
        const live = decideCheckIn(night, when, null)
        const kept = decided(tapAt(when, at('21:30'), error), at('21:30'))
        if (!live.ok || live.value.kind !== 'NEW') return
        const { status, at: instant } = live.value
        expect(kept).toEqual(
          ok({ kind: 'COUNT', status, at: instant, claimed: when, instead: null }),
        )
      }),
    )
  })

  it('a little before the opening counts as the opening, for clocks are read over a network', () => {
    const edge = opensAt.subtract({ milliseconds: TOLERANCE })
    expect(decided(tapAt(edge, at('20:00')))).toMatchObject({
      value: { status: 'ON_TIME', at: opensAt },
    })
    const before = edge.subtract({ milliseconds: 1 })
    expect(decided(tapAt(before, at('20:00')))).toMatchObject({
      value: { status: 'LATE', at: at('20:00') },
    })
  })

  it('is late, or a question to the host, when the clock was set after the tap', () => {
    const shifts = errors.filter((shift) => Math.abs(shift) > TOLERANCE)
    fc.assert(
      fc.property(shifts, (shift) => {
        const sent = (received: typeof opensAt) => {
          const tap = tapAt(at('19:20'), received)
          return { ...tap, sentAt: tap.sentAt + shift }
        }
        const received = at('20:00')
        expect(decided(sent(received), received)).toMatchObject({
          value: { kind: 'COUNT', status: 'LATE', at: received },
        })
        const next = at('08:00', '2026-03-12')
        expect(decideKeptTap(closed, sent(next), next, null)).toMatchObject({
          value: { kind: 'ASK' },
        })
      }),
    )
  })

  it('is on time, however wrong its clock, while the check-in is open', () => {
    fc.assert(
      fc.property(errors, errors, (tappedAt, clockError) => {
        const tap = { tappedAt, sentAt: tappedAt + 1, clockError }
        expect(decided(tap, at('19:25'))).toMatchObject({ value: { status: 'ON_TIME' } })
      }),
    )
  })

  it('is dated by how long ago it was when its clock was never measured', () => {
    const tap = { tappedAt: 1_000, sentAt: 61_000, clockError: null }
    expect(claimOf(tap, at('19:21'))).toEqual({ at: at('19:20'), plausible: true })
  })

  it('has a whole millisecond, in whichever fractions the phone measured its clock', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (clockError) => {
        const sentAt = at('19:21').epochMilliseconds - Math.round(clockError)
        const claim = claimOf({ tappedAt: sentAt - 60_000, sentAt, clockError }, at('19:21'))
        expect(claim.plausible).toBe(true)
        expect(Math.abs(claim.at.since(at('19:20')).total('milliseconds'))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is refused after the evening, a week later, and where nothing took place', () => {
    const next = at('08:00', '2026-03-12')
    expect(decideKeptTap(closed, tapAt(at('23:30'), next), next, null)).toEqual(
      refuse('CHECK_IN_OVER'),
    )
    const late = at('23:00', '2026-03-18')
    expect(decideKeptTap(closed, tapAt(at('19:20'), late), late, null)).toMatchObject({
      refusal: { code: 'CHECK_IN_TOO_LATE' },
    })
    const off = evening({ occupancy: 'CANCELLED' })
    expect(decideKeptTap(off, tapAt(at('19:20'), next), next, null)).toEqual(
      refuse('NIGHT_CANCELLED'),
    )
  })

  it('comes to the same in every order, and is never taken back', () => {
    const minute = fc.integer({ min: 0, max: 80 })
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1, maxLength: 5 }), (minutes) => {
        const taps = minutes.map((minute_) => tapAt(opensAt.add({ minutes: minute_ }), at('21:00')))
        expect(statusAfter(taps)).toBe(statusAfter([...taps, ...taps].toReversed()))
        const best = taps.some(({ tappedAt }) => tappedAt < closesAt.epochMilliseconds)
        expect(statusAfter(taps)).toBe(best ? 'ON_TIME' : 'LATE')
      }),
    )
  })

  it('betters what the member did, never what a host, a duty or the log says', () => {
    const tap = tapAt(at('19:20'), at('20:00'))
    const late = (via: CheckInFact['via']): CheckInFact => ({
      id: 'first',
      status: 'LATE',
      via,
      at: at('19:50'),
    })
    expect(decided(tap, at('20:00'), late('SELF'))).toMatchObject({
      value: { kind: 'COUNT', instead: late('SELF') },
    })
    for (const via of ['DESK', 'DUTY', 'LOG'] as const) {
      expect(decided(tap, at('20:00'), late(via))).toMatchObject({ value: { kind: 'ALREADY' } })
    }
  })
})

it('dates a yes of the host within the check-in', () => {
  fc.assert(
    fc.property(errors, (milliseconds) => {
      const when = answeredAt(closed, opensAt.add({ milliseconds }), at('23:00')).epochMilliseconds
      expect(when).toBeGreaterThanOrEqual(opensAt.epochMilliseconds)
      expect(when).toBeLessThan(closesAt.epochMilliseconds)
    }),
  )
})

/** What is recorded once all have come, one after the other. */
function statusAfter(taps: readonly KeptTap[]): string | undefined {
  let existing: CheckInFact | null = null
  for (const tap of taps) {
    const outcome = decided(tap, at('21:00'), existing)
    if (outcome.ok && outcome.value.kind === 'COUNT') {
      const { status, at: when } = outcome.value
      existing = { id: 'one', status, via: 'SELF', at: when }
    }
  }
  return existing?.status
}
