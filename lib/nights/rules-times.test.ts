import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  clocksOf,
  datesOfWeek,
  DEFAULT_TEMPLATE,
  eveningOf,
  findTimeFault,
  sameTimes,
  startOfEvening,
  timesOn,
  weekStartOf,
} from './rules-times'

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'UTC']
const dates = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }))
const clock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const clocks = fc.record({
  checkInOpens: clock,
  checkInCloses: clock,
  starts: clock,
  questions: clock,
  ends: clock,
})
const zones = fc.constantFrom(...ZONES)

const monday = Temporal.PlainDate.from('2026-11-23')

describe('the template', () => {
  test('opens check-in at 19:15 and starts at 19:30 in the zone of the community', () => {
    const times = timesOn(monday, DEFAULT_TEMPLATE.clocks, 'Asia/Shanghai')
    expect(times.checkInOpensAt.toString()).toBe('2026-11-23T11:15:00Z')
    expect(times.checkInClosesAt.toString()).toBe('2026-11-23T11:30:00Z')
    expect(times.startsAt.toString()).toBe('2026-11-23T11:30:00Z')
    expect(times.questionsAt.toString()).toBe('2026-11-23T12:00:00Z')
    expect(times.endsAt.toString()).toBe('2026-11-23T13:00:00Z')
  })

  test('is in order on every date and in every zone', () => {
    fc.assert(
      fc.property(dates, zones, (date, zone) => {
        expect(findTimeFault(timesOn(date, DEFAULT_TEMPLATE.clocks, zone))).toBeNull()
      }),
    )
  })
})

describe('an evening', () => {
  test('past midnight belongs to the day before', () => {
    const late = Temporal.Instant.from('2026-11-24T00:40:00+08:00')
    expect(eveningOf(late, 'Asia/Shanghai').toString()).toBe('2026-11-23')
  })

  test('begins anew at five in the morning', () => {
    const early = Temporal.Instant.from('2026-11-24T05:00:00+08:00')
    expect(eveningOf(early, 'Asia/Shanghai').toString()).toBe('2026-11-24')
  })

  test('starts where the one before ends, for every instant around that hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (minutes) => {
        const date = Temporal.PlainDate.from('2026-03-11')
        const start = startOfEvening(date).toZonedDateTime('Asia/Shanghai').toInstant()
        const evening = eveningOf(start.add({ minutes }), 'Asia/Shanghai')
        expect(evening.toString()).toBe(minutes < 0 ? '2026-03-10' : '2026-03-11')
      }),
    )
  })

  test('may end after midnight', () => {
    const times = timesOn(monday, { ...DEFAULT_TEMPLATE.clocks, ends: '00:30' }, 'Asia/Shanghai')
    expect(times.endsAt.toString()).toBe('2026-11-23T16:30:00Z')
    expect(findTimeFault(times)).toBeNull()
  })

  test('holds each of its times', () => {
    fc.assert(
      fc.property(dates, clocks, (date, drawn) => {
        for (const instant of Object.values(timesOn(date, drawn, 'Asia/Shanghai')))
          expect(eveningOf(instant, 'Asia/Shanghai').toString()).toBe(date.toString())
      }),
    )
  })

  test('read as clocks and laid out again is the same evening', () => {
    fc.assert(
      fc.property(dates, clocks, (date, drawn) => {
        const times = timesOn(date, drawn, 'Asia/Shanghai')
        expect(clocksOf(times, 'Asia/Shanghai')).toEqual(drawn)
        expect(
          sameTimes(timesOn(date, clocksOf(times, 'Asia/Shanghai'), 'Asia/Shanghai'), times),
        ).toBe(true)
      }),
    )
  })
})

describe('a fault in the times', () => {
  const cases = [
    [{ checkInCloses: '19:15' }, 'CHECK_IN_CLOSES_TOO_EARLY', 'checkInCloses', 'checkInOpens'],
    [
      { checkInOpens: '19:31', checkInCloses: '19:40' },
      'CHECK_IN_OPENS_TOO_LATE',
      'checkInOpens',
      'starts',
    ],
    [{ checkInCloses: '21:01' }, 'CHECK_IN_CLOSES_TOO_LATE', 'checkInCloses', 'ends'],
    [{ questions: '19:30' }, 'QUESTIONS_TOO_EARLY', 'questions', 'starts'],
    [{ ends: '19:59' }, 'ENDS_TOO_EARLY', 'ends', 'questions'],
  ] as const

  test.each(cases)('in %j is %s and points at both its fields', (change, code, field, against) => {
    const times = timesOn(monday, { ...DEFAULT_TEMPLATE.clocks, ...change }, 'Asia/Shanghai')
    expect(findTimeFault(times)).toEqual({ code, field, against })
  })

  test('is found exactly when the times are out of order', () => {
    fc.assert(
      fc.property(dates, clocks, zones, (date, drawn, zone) => {
        const t = timesOn(date, drawn, zone)
        const [opens, closes, starts, questions, ends] = [
          t.checkInOpensAt,
          t.checkInClosesAt,
          t.startsAt,
          t.questionsAt,
          t.endsAt,
        ].map((instant) => instant.epochMilliseconds) as [number, number, number, number, number]
        const ordered =
          opens < closes &&
          opens <= starts &&
          starts < questions &&
          questions <= ends &&
          closes <= ends
        expect(findTimeFault(t) === null).toBe(ordered)
      }),
    )
  })
})

test('a week starts on its Monday, whichever of its days is asked', () => {
  fc.assert(
    fc.property(dates, (date) => {
      const start = weekStartOf(date)
      expect(start.dayOfWeek).toBe(1)
      expect(datesOfWeek(start).filter((day) => day.equals(date))).toHaveLength(1)
    }),
  )
})
