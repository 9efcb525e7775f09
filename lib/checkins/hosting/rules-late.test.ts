import fc from 'fast-check'
import { expect, it } from 'vitest'
import { at, evening } from '@/lib/checkins/fixtures'
import { nightStatus } from '@/lib/nights/rules-status'
import { CLOCKS, clocksOf, findTimeFault } from '@/lib/nights/rules-times'
import { refuse } from '@/lib/shared/outcome'
import { decideLater } from './rules-late'

const clocks = (now: string, minutes: number, facts = {}) => {
  const later = decideLater(evening(facts), at(now), minutes)
  if (!later.ok) return later
  const all = clocksOf(later.value, 'Asia/Shanghai')
  return CLOCKS.map((clock) => all[clock]).join(' ')
}

it('shifts all that is ahead by as much, from the planned start or from now', () => {
  expect(clocks('19:00', 10)).toBe('19:25 19:40 19:40 20:10 21:10')
  expect(clocks('19:20', 10)).toBe('19:15 19:40 19:40 20:10 21:10')
  expect(clocks('19:33', 10)).toBe('19:15 19:43 19:43 20:13 21:13')
})

it('waits for no speaker who has begun, and not past the evening', () => {
  expect(clocks('19:40', 10, { phase: 'TALK' })).toEqual(
    refuse('TALK_UNDER_WAY', { date: '2026-03-11' }),
  )
  const night = { endsAt: at('04:50', '2026-03-12') }
  expect(clocks('19:20', 20, night)).toEqual(refuse('START_TOO_LATE'))
})

it('keeps the times in order and the check-in open until the talk, however often the host waits', () => {
  const waits = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 20 })),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  fc.assert(
    fc.property(waits, (all) => {
      let night = evening()
      let now = at('19:00')
      for (const [after, minutes] of all) {
        now = now.add({ minutes: after })
        const later = decideLater(night, now, minutes)
        if (!later.ok) throw new Error(later.refusal.code)
        expect(findTimeFault(later.value)).toBeNull()
        expect(later.value.startsAt.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds)
        night = { ...night, ...later.value }
        const { state, closesAt } = nightStatus(night, now).checkIn
        expect(['BEFORE', 'OPEN']).toContain(state)
        expect(closesAt).toEqual(night.startsAt)
      }
    }),
    { numRuns: 50 },
  )
})
