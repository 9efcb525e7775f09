import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, refuse } from '@/lib/shared/outcome'
import { decideCheckIn, decideWithdrawal, statusInLog } from './rules-check-in'
import { WITHDRAWAL_WAIT_SECONDS } from './types-live'
import { nightStatus } from '@/lib/nights/rules-status'
import { decideClockChanges } from './rules-clock'
import { decideClosing, decideOpening } from './rules-hosting'
import { decidePhaseMove } from './rules-phases'
import { at, evening } from './fixtures'
import { type CheckInFact, type CheckInStatus, type RecordedNight } from './types'
import { NIGHT_PHASES, type NightEvent } from '@/lib/nights/types'

const first: CheckInFact = { id: 'first', status: 'ON_TIME', via: 'SELF', at: at('19:20') }
const fresh = (status: CheckInStatus, clock: string, date?: string) =>
  ok({ kind: 'NEW', status, at: at(clock, date) })

describe('checking in', () => {
  it.each([
    ['19:15', 'ON_TIME'],
    ['19:29', 'ON_TIME'],
    ['19:30', 'LATE'],
    ['20:59', 'LATE'],
    ['23:59', 'LATE'],
  ] as const)('at %s is %s though no job ever ran', (clock, status) => {
    expect(decideCheckIn(evening(), at(clock), null)).toEqual(fresh(status, clock))
  })

  it('is refused before the window opens, and says when it opens', () => {
    expect(decideCheckIn(evening(), at('19:14'), null)).toEqual(
      refuse('CHECK_IN_NOT_OPEN_YET', { date: '2026-03-11', time: '19:15' }),
    )
  })

  it('is refused once the evening is over, by the clock or by a host', () => {
    expect(decideCheckIn(evening(), at('00:00', '2026-03-12'), null)).toEqual(
      refuse('CHECK_IN_OVER'),
    )
    const closed = evening({ phase: 'CLOSED' })
    expect(decideCheckIn(closed, at('20:10'), null)).toEqual(refuse('CHECK_IN_OVER'))
  })

  it('is added by the desk as late for a week after the planned end', () => {
    const late = decideCheckIn(evening(), at('20:59', '2026-03-18'), null, 'DESK')
    expect(late).toEqual(fresh('LATE', '20:59', '2026-03-18'))
    expect(decideCheckIn(evening(), at('21:00', '2026-03-18'), null, 'DESK')).toEqual(
      refuse('CHECK_IN_TOO_LATE', { date: '2026-03-18', time: '21:00' }),
    )
  })

  it('is late after a host closed the window early', () => {
    const closed = evening({ phase: 'CHECK_IN', checkInClosedAt: at('19:25') })
    expect(decideCheckIn(closed, at('19:26'), null)).toEqual(fresh('LATE', '19:26'))
  })

  it('is on time after a host opened the window early', () => {
    const early = evening({ phase: 'CHECK_IN', checkInOpenedAt: at('19:00') })
    expect(decideCheckIn(early, at('19:05'), null)).toEqual(fresh('ON_TIME', '19:05'))
  })

  it.each([
    ['CANCELLED', 'NIGHT_CANCELLED'],
    ['POSTPONED', 'NIGHT_POSTPONED'],
    ['EMPTY', 'NIGHT_EMPTY'],
    ['BLOCKED', 'NIGHT_EMPTY'],
  ] as const)('is refused on a night that is %s', (occupancy, code) => {
    expect(decideCheckIn(evening({ occupancy }), at('19:20'), null)).toEqual(refuse(code))
  })

  it('answers a second tap with the first check-in, even if the night changed since', () => {
    fc.assert(
      fc.property(nights, instants, (night, now) => {
        expect(decideCheckIn(night, now, first)).toEqual(ok({ kind: 'ALREADY', checkIn: first }))
      }),
    )
  })

  it('gives the same answer whenever the clock’s job ran, and if it never ran', () => {
    fc.assert(
      fc.property(nights, fc.array(instants, { maxLength: 4 }), instants, (night, runs, now) => {
        const before = runs.filter((run) => run.epochMilliseconds <= now.epochMilliseconds)
        const after = before
          .toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds)
          .reduce((facts, run) => apply(facts, decideClockChanges(facts, run).change), night)
        expect(decideCheckIn(after, now, null)).toEqual(decideCheckIn(night, now, null))
      }),
    )
  })

  it('never calls anybody late who came before the closing that is recorded', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(acts, minutes)), minutes, (evenings, tap) => {
        const events = evenings
          .toSorted((a, b) => a[1] - b[1])
          .filter(([, minute]) => minute <= tap)
        const night = events.reduce((facts, [act, minute]) => act(facts, minute), evening())
        const answer = decideCheckIn(night, minuteOf(tap), null)
        if (!answer.ok || answer.value.kind !== 'NEW') return
        const { closesAt } = nightStatus(night, minuteOf(tap)).checkIn
        const before = minuteOf(tap).epochMilliseconds < closesAt.epochMilliseconds
        if (answer.value.status === 'ON_TIME') expect(before).toBe(true)
        if (answer.value.status === 'LATE') expect(before).toBe(false)
      }),
    )
  })
})

describe('taking a check-in back', () => {
  it('is possible while the window is open', () => {
    expect(decideWithdrawal(evening(), at('19:25'), first)).toEqual(ok(first))
  })

  it('is refused in the seconds after the tap, however fast or slow a thumb taps again', () => {
    const wait = WITHDRAWAL_WAIT_SECONDS
    fc.assert(
      fc.property(fc.integer({ min: 0, max: wait * 1_000 - 1 }), (gap) => {
        expect(decideWithdrawal(evening(), first.at.add({ milliseconds: gap }), first)).toEqual(
          refuse('CHECK_IN_JUST_MADE', { seconds: wait }),
        )
      }),
    )
    expect(decideWithdrawal(evening(), first.at.add({ seconds: wait }), first)).toEqual(ok(first))
  })

  it('is refused once the window has closed, and says when that was', () => {
    expect(decideWithdrawal(evening(), at('19:30'), first)).toEqual(
      refuse('CHECK_IN_FINAL', { date: '2026-03-11', time: '19:30' }),
    )
  })

  it('is refused to who has the evening’s duty, and to who never checked in', () => {
    const duty: CheckInFact = { ...first, via: 'DUTY' }
    expect(decideWithdrawal(evening(), at('19:25'), duty)).toEqual(refuse('CHECK_IN_BY_DUTY'))
    expect(decideWithdrawal(evening(), at('19:25'), null)).toEqual(refuse('CHECK_IN_NOT_FOUND'))
  })
})

/** Minutes after 18:00, up to eight days on. */
describe('a sign in the chat log', () => {
  it.each([
    [
      'the last moment of the minute of closing',
      at('19:30').add({ milliseconds: 59_999 }),
      'ON_TIME',
    ],
    ['the minute after it', at('19:31'), 'LATE'],
  ])('is judged by the closing that the log shows: %s', (_when, sign, status) => {
    expect(statusInLog(sign, { closedAt: at('19:30'), startedAt: at('19:25') })).toBe(status)
  })

  it.each([
    ['with it', at('19:35'), 'ON_TIME'],
    ['after it', at('19:35').add({ milliseconds: 1 }), 'LATE'],
  ])('is judged by the beginning of the talk where it shows none: %s', (_when, sign, status) => {
    expect(statusInLog(sign, { closedAt: null, startedAt: at('19:35') })).toBe(status)
  })
})

const minutes = fc.integer({ min: 0, max: 8 * 24 * 60 })
const minuteOf = (minute: number) => at('18:00').add({ minutes: minute })
const instants = fc.oneof(fc.integer({ min: 0, max: 420 }), minutes).map(minuteOf)

const nights: fc.Arbitrary<RecordedNight> = fc
  .record({
    phase: fc.constantFrom(...NIGHT_PHASES),
    openedAt: fc.option(fc.integer({ min: 0, max: 90 })),
    openFor: fc.option(fc.integer({ min: 0, max: 60 })),
    longer: fc.option(fc.integer({ min: 0, max: 120 })),
  })
  .map(({ phase, openedAt, openFor, longer }) =>
    evening({
      phase,
      checkInOpenedAt: openedAt === null ? null : minuteOf(openedAt),
      checkInExtendedUntil: longer === null ? null : minuteOf(longer),
      checkInClosedAt: openFor === null ? null : minuteOf((openedAt ?? 75) + openFor),
    }),
  )

type Act = (night: RecordedNight, minute: number) => RecordedNight
const acts = fc.oneof(
  fc.constant<Act>((night, minute) =>
    apply(night, decideClockChanges(night, minuteOf(minute)).change),
  ),
  fc.constant<Act>((night, minute) => allowed(night, decideClosing(night, minuteOf(minute)))),
  fc
    .option(fc.integer({ min: 1, max: 30 }))
    .map<Act>(
      (longer) => (night, minute) => allowed(night, decideOpening(night, minuteOf(minute), longer)),
    ),
  fc
    .constantFrom(...NIGHT_PHASES)
    .map<Act>(
      (to) => (night, minute) => allowed(night, decidePhaseMove(night, minuteOf(minute), to)),
    ),
)

function allowed(night: RecordedNight, outcome: ReturnType<typeof decideOpening>): RecordedNight {
  return outcome.ok ? apply(night, outcome.value) : night
}

function apply(night: RecordedNight, change: NightEvent | null): RecordedNight {
  return { ...night, ...change }
}
