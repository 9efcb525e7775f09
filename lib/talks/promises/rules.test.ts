import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  daysOf,
  decideTime,
  dueFrom,
  inOrder,
  isLate,
  monthOf,
  monthsAround,
  NEAR_DAYS,
  promiseForm,
  stateOf,
} from './rules'

const day = (text: string) => Temporal.PlainDate.from(text)
const month = (text: string) => Temporal.PlainYearMonth.from(text)
const at = Temporal.Instant.from('2026-06-01T04:00:00Z')
const days = fc
  .integer({ min: 0, max: 4000 })
  .map((count) => day('2020-01-01').add({ days: count }))
const times = fc.oneof(
  days.map((one) => ({ firstDay: one, lastDay: one })),
  days.map((one) => daysOf(one.toPlainYearMonth())),
)

describe('the time of a promise', () => {
  it('is a day where one is typed, else a month, and refused where neither is', () => {
    const june = month('2026-06')
    const twelfth = { firstDay: day('2026-06-12'), lastDay: day('2026-06-12') }
    expect(decideTime({ month: june, day: day('2026-06-12') })).toEqual({
      ok: true,
      value: twelfth,
    })
    expect(decideTime({ month: june, day: null })).toEqual({
      ok: true,
      value: { firstDay: day('2026-06-01'), lastDay: day('2026-06-30') },
    })
    expect(decideTime({ month: null, day: null })).toMatchObject({
      refusal: { code: 'PROMISE_WHEN' },
    })
  })

  it('is shown again as it was typed', () => {
    fc.assert(
      fc.property(times, (time) => {
        const shown = promiseForm({ ...time, topic: '分账', said: '' })
        const typed = decideTime({
          month: shown['month'] === '' ? null : month(shown['month'] ?? ''),
          day: shown['day'] === '' ? null : day(shown['day'] ?? ''),
        })
        expect(typed).toEqual({ ok: true, value: time })
        expect(monthOf(time) === null).toBe(time.firstDay.equals(time.lastDay))
      }),
    )
  })

  it('can be chosen from the months around today, also one that is far', () => {
    const months = monthsAround(day('2026-06-12')).map(String)
    expect([months[0], months[3], months.at(-1)]).toEqual(['2026-03', '2026-06', '2027-12'])
    expect(monthsAround(day('2026-06-12'), month('2026-06')).length).toBe(months.length)
    expect(String(monthsAround(day('2026-06-12'), month('2025-01'))[0])).toBe('2025-01')
  })
})

describe('a promise', () => {
  const june = { ...daysOf(month('2026-06')), closedAt: null, talkId: null }

  it('is due in its month, and shortly before a day', () => {
    expect(stateOf(june, day('2026-05-31'))).toBe('OPEN')
    expect(stateOf(june, day('2026-06-01'))).toBe('DUE')
    const twelfth = { ...june, firstDay: day('2026-06-12'), lastDay: day('2026-06-12') }
    expect(dueFrom(twelfth).until(day('2026-06-12')).days).toBe(NEAR_DAYS)
    expect(isLate(june, day('2026-06-30'))).toBe(false)
    expect(isLate(june, day('2026-07-01'))).toBe(true)
  })

  it('never becomes open again once it is due, and is late only when due', () => {
    fc.assert(
      fc.property(times, days, fc.integer({ min: 0, max: 400 }), (time, today, more) => {
        const promise = { ...time, closedAt: null, talkId: null }
        const later = today.add({ days: more })
        if (stateOf(promise, today) === 'DUE') expect(stateOf(promise, later)).toBe('DUE')
        if (isLate(promise, today)) expect(stateOf(promise, today)).toBe('DUE')
        expect(stateOf(promise, promise.lastDay)).toBe('DUE')
      }),
    )
  })

  it('is kept by a talk and gone without one, on any day', () => {
    fc.assert(
      fc.property(times, days, (time, today) => {
        expect(stateOf({ ...time, closedAt: at, talkId: 't' }, today)).toBe('KEPT')
        expect(stateOf({ ...time, closedAt: at, talkId: null }, today)).toBe('GONE')
        expect(isLate({ ...time, closedAt: at, talkId: null }, today)).toBe(false)
      }),
    )
  })

  it('has one order in any order of the rows, those to keep first', () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        time: times,
        closedAt: fc.constantFrom(null, at, at.add({ hours: 1 })),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    fc.assert(
      fc.property(rows, (made) => {
        const promises = made.map(({ id, time, closedAt }) => ({ id, ...time, closedAt }))
        const sorted = promises.toSorted(inOrder)
        expect(promises.toReversed().toSorted(inOrder)).toEqual(sorted)
        const open = sorted.map(({ closedAt }) => closedAt === null)
        expect(open).toEqual(open.toSorted((a, b) => Number(b) - Number(a)))
      }),
    )
  })
})
