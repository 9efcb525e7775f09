import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { nightStatus } from '@/lib/nights/rules-status'
import { NIGHT_PHASES } from '@/lib/nights/types'
import { now, toDate } from '@/lib/shared/clock'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { freshDatabase } from '@/lib/testing/database'
import { checkIn } from './commands'
import { applyClockToNight } from './commands-clock'
import { createNight } from './fixtures-database'
import { readLiveNight } from './queries-live'
import { findNight, listOpenNights } from './store-nights'

beforeEach(freshDatabase)

/** Half minutes from now, so that no answer depends on how long the test takes. */
const halfMinutes = fc.integer({ min: -400, max: 400 }).map((minute) => minute + 0.5)
const maybe = fc.option(halfMinutes)
const nights = fc.record({
  phase: fc.constantFrom(...NIGHT_PHASES),
  opens: fc.integer({ min: -400, max: 30 }).map((minute) => minute + 0.5),
  window: fc.integer({ min: 1, max: 90 }),
  length: fc.integer({ min: 40, max: 150 }),
  openedAt: maybe,
  closedAt: maybe,
  extendedUntil: maybe,
})

const ANSWERS = {
  BEFORE: 'CHECK_IN_NOT_OPEN_YET',
  OPEN: 'ON_TIME',
  AFTER: 'LATE',
  OVER: 'CHECK_IN_OVER',
} as const

it('is one status of a night that the database, pages, taps and jobs all give', async () => {
  await fc.assert(
    fc.asyncProperty(nights, async ({ phase, opens, window, length, ...recorded }) => {
      const closes = opens + window
      const night = await createNight({ opens, closes, ends: closes + length })
      const at = (minute: number | null) =>
        minute === null ? null : toDate(now().add({ seconds: minute * 60 }))
      await readable().night.update({
        where: { id: night.id },
        data: {
          phase,
          checkInOpenedAt: at(recorded.openedAt),
          checkInClosedAt: at(recorded.closedAt),
          checkInExtendedUntil: at(recorded.extendedUntil),
        },
      })
      const facts = await findNight(readable(), night.id)
      if (facts === null) throw new Error('The night is gone.')
      const state = nightStatus(facts, now())

      const live = await readLiveNight(night.member, night.id)
      expect([live?.status, live?.phase, live?.window]).toEqual([
        state.status,
        state.phase,
        state.checkIn.state,
      ])
      const page = await talkForViewer(night.member, night.talkId)
      expect(page?.night?.status).toBe(state.status)

      const tap = async (member: typeof night.member) => {
        const outcome = await checkIn(member, night.id)
        return outcome.ok ? outcome.value.checkIn.status : outcome.refusal.code
      }
      const answer = await tap(night.member)
      expect(answer).toBe(ANSWERS[state.checkIn.state])

      const open = await listOpenNights(readable(), toDate(now().add({ hours: 48 })))
      expect(open.includes(night.id)).toBe(phase !== 'CLOSED')
      await applyClockToNight(night.id)
      const row = await readable().night.findUniqueOrThrow({ where: { id: night.id } })
      expect(row.phase).toBe(state.phase)
      expect(await tap(night.other)).toBe(answer)

      const held = await readable().talk.count({ where: { id: night.talkId, state: 'HELD' } })
      if (held === 1) expect(state.status).toBe('OVER')
    }),
    { numRuns: 25 },
  )
})
