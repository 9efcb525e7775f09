import fc from 'fast-check'
import { NO_DAY_FACTS } from '@/lib/nights/holidays/rules'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { announcementFor } from '@/lib/announcements/rules'
import { createEvening, shanghai } from '@/lib/nights/fixtures'
import { nextStatusChange, nightStatus } from '@/lib/nights/rules-status'
import { NIGHT_PHASES, type NightRecord } from '@/lib/nights/types'
import type { EveningFacts, TalkFacts } from '@/lib/talks/types'
import { hasPassed } from '@/lib/talks/view/rules'
import { layOut } from '@/lib/talks/view/rules-layout'
import { decideCheckIn, decideWithdrawal } from './rules-check-in'
import { decideClockChanges } from './rules-clock'
import { decideClosing } from './rules-hosting'
import { liveNight } from './rules-live'
import type { CheckInFact, NightOnPlan } from './types'

/** Minutes after 18:00: the evening, the night after it, and days beyond. */
const minuteOf = (minute: number) => shanghai('18:00').add({ minutes: minute })
const minutes = fc.integer({ min: 0, max: 420 })
const instants = fc.oneof(minutes, fc.integer({ min: 0, max: 10 * 24 * 60 })).map(minuteOf)
const maybe = fc.option(minutes).map((minute) => (minute === null ? null : minuteOf(minute)))

const nights: fc.Arbitrary<NightRecord> = fc
  .record({
    phase: fc.constantFrom(...NIGHT_PHASES),
    checkInOpenedAt: maybe,
    checkInClosedAt: maybe,
    checkInExtendedUntil: maybe,
    startsAt: fc.integer({ min: 75, max: 120 }).map(minuteOf),
  })
  .map((facts) => createEvening(facts))

function onPlan(night: NightRecord): NightOnPlan {
  const people = {
    speakerId: 'member-1',
    hostId: null,
    opener: 'HOSTS',
    catchUpDays: 7,
    openToVisitors: true,
  } as const
  const ids = { id: 'night-1', groupId: 'group-1', timeZone: 'Asia/Shanghai' }
  return { ...night, ...people, ...ids, visibility: 'PUBLIC' }
}

function talkOn(night: NightRecord): { evening: EveningFacts; talk: TalkFacts } {
  const { phase, checkInOpenedAt, checkInClosedAt, checkInExtendedUntil } = night
  const { checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt } = night
  const facts = {
    id: 'night-1',
    groupId: 'group-1',
    date: Temporal.PlainDate.from('2026-03-11'),
    times: { checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt },
    phase,
    checkInOpenedAt,
    checkInClosedAt,
    checkInExtendedUntil,
    blockedReason: null,
    host: null,
    happened: { started: null, questions: null, ended: null },
  }
  const talk: TalkFacts = {
    id: 'talk-1',
    groupId: 'group-1',
    topic: '对账差错的七种来路',
    summary: '',
    background: '',
    speakerWords: false,
    mode: 'LIVE',
    state: 'PLANNED',
    visibility: 'PUBLIC',
    reason: null,
    movedFrom: null,
    speaker: null,
    labels: [],
    published: false,
    night: facts,
  }
  return { evening: { night: facts, talks: [talk] }, talk }
}

const PRESENT: CheckInFact = { id: 'first', status: 'ON_TIME', via: 'SELF', at: shanghai('19:20') }
const EXPECTED = {
  BEFORE: 'CHECK_IN_NOT_OPEN_YET',
  OPEN: 'ON_TIME',
  AFTER: 'LATE',
  OVER: 'CHECK_IN_OVER',
} as const

it('is one status of a night that plan, live page, check-in, jobs and texts all give', () => {
  fc.assert(
    fc.property(nights, instants, (night, now) => {
      const state = nightStatus(night, now)
      const { evening, talk } = talkOn(night)
      const plan = layOut([evening.night.date], {
        isOpen: true,
        isKept: () => false,
        groupId: 'group-1',
        templates: [],
        days: NO_DAY_FACTS,
        timeZone: 'Asia/Shanghai',
        now,
        audience: 'MEMBER',
        evenings: [evening],
        departed: [],
      })[0]
      expect([plan?.status, plan?.checkIn]).toEqual([state.status, state.checkIn])
      expect(hasPassed(talk, now)).toBe(state.hasPassed)

      const none = { count: 0, faces: [], entered: {}, mark: '' }
      const unasked = { onAir: '', votes: {}, mark: '' }
      const live = liveNight('MEMBER', onPlan(night), none, unasked, now)
      expect([live.status, live.phase, live.window, live.closesAt]).toEqual([
        state.status,
        state.phase,
        state.checkIn.state,
        state.checkIn.closesAt.toString(),
      ])

      const facts = onPlan(night)
      const tap = decideCheckIn(facts, now, null)
      const answer = tap.ok ? (tap.value.kind === 'NEW' ? tap.value.status : '') : tap.refusal.code
      expect(EXPECTED[state.checkIn.state]).toContain(answer)
      const before = { ...PRESENT, at: now.subtract({ minutes: 1 }) }
      expect(decideWithdrawal(facts, now, before).ok).toBe(state.checkIn.state === 'OPEN')

      const closing = decideClosing(facts, now)
      if (closing.ok) expect(closing.value !== null).toBe(state.checkIn.state === 'OPEN')
      const after = { ...night, ...decideClockChanges(facts, now).change }
      expect(after.phase).toBe(state.phase)
      expect(nightStatus(after, now).status).toBe(state.status)

      const text = announcementFor({
        occupancy: night.occupancy,
        phase: live.phase,
        minutesLeft: live.window === 'OPEN' ? 10 : null,
        moved: false,
      })
      expect(text === 'THANKS').toBe(state.status === 'OVER')
      expect(text === 'PREVIEW').toBe(state.status === 'AHEAD')
    }),
    { numRuns: 150 },
  )
})

it('changes by the clock at the instants it announces, and at no other', () => {
  fc.assert(
    fc.property(nights, instants, fc.nat({ max: 999 }), (night, now, part) => {
      const next = nextStatusChange(night, now)
      const until = next ?? now.add({ hours: 240 })
      const between = now.add({
        milliseconds: Math.floor(
          ((until.epochMilliseconds - now.epochMilliseconds - 1) * part) / 1000,
        ),
      })
      const shown = (at: Temporal.Instant) => {
        const { status, phase, checkIn } = nightStatus(night, at)
        return [status, phase, checkIn.state]
      }
      expect(shown(between)).toEqual(shown(now))
    }),
  )
})
