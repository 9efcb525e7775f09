import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnLeave, lastDayWhenEnded, leavesOf, refuseLeave, statusAt } from './rules'
import type { StatusEvent, StatusKind } from './types'

const BASE = Temporal.PlainDate.from('2026-03-01')
const day = (n: number) => BASE.add({ days: n })
const noon = (n: number) =>
  day(n).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant()

function event(kind: StatusKind, at: number, rest: Partial<StatusEvent> = {}): StatusEvent {
  return { kind, reason: '', at: noon(at), fromDay: null, untilDay: null, ...rest }
}
const leave = (at: number, from: number, until: number | null) =>
  event('ON_LEAVE', at, { fromDay: day(from), untilDay: until === null ? null : day(until) })
const ended = (at: number, from: number, last: number | null) =>
  event('LEAVE_ENDED', at, { fromDay: day(from), untilDay: last === null ? null : day(last) })

describe('a leave', () => {
  it('covers its first and its last day', () => {
    const events = [leave(0, 2, 4)]
    expect([1, 2, 4, 5].map((n) => isOnLeave(events, day(n)))).toEqual([false, true, true, false])
  })

  it('without an end covers every later day, until it is ended', () => {
    const events = [leave(0, 2, null)]
    expect(isOnLeave(events, day(400))).toBe(true)
    expect(isOnLeave([...events, ended(6, 2, 5)], day(6))).toBe(false)
    expect(isOnLeave([...events, ended(6, 2, 5)], day(5))).toBe(true)
  })

  it('that was called off before it began never was, and can be taken anew', () => {
    const events = [leave(0, 5, 9), ended(1, 5, null)]
    expect(leavesOf(events)).toEqual([])
    expect(leavesOf([...events, leave(2, 5, 6)])).toEqual([
      { from: day(5), until: day(6), reason: '' },
    ])
  })

  it('ends with yesterday, or never began', () => {
    const taken = { from: day(3), until: null, reason: '' }
    expect(lastDayWhenEnded(taken, day(5))?.toString()).toBe(day(4).toString())
    expect(lastDayWhenEnded(taken, day(3))).toBeNull()
  })

  it('is refused when it ends before it begins, or begins in the past without an organiser', () => {
    const facts = { today: day(5), byOrganiser: false }
    const wish = (from: number, until: number | null) => ({
      from: day(from),
      until: until === null ? null : day(until),
    })
    expect(refuseLeave([], wish(6, 5), facts)?.code).toBe('LEAVE_ENDS_BEFORE')
    expect(refuseLeave([], wish(4, 8), facts)?.code).toBe('LEAVE_STARTS_PAST')
    expect(refuseLeave([], wish(4, 8), { ...facts, byOrganiser: true })).toBeNull()
    expect(refuseLeave([leave(0, 7, 9)], wish(6, 7), facts)?.code).toBe('LEAVE_OVERLAPS')
    expect(refuseLeave([leave(0, 2, null)], wish(6, 7), facts)?.code).toBe('LEAVE_OPEN_ALREADY')
  })

  it('of more than a year, or a year ahead, is asked about once more', () => {
    const facts = { today: day(5), byOrganiser: false }
    const long = { from: day(6), until: day(6 + 3653) }
    expect(refuseLeave([], long, facts)).toEqual({
      code: 'LEAVE_LONG',
      facts: { until: long.until.toString() },
      field: 'until',
    })
    expect(refuseLeave([], { ...long, sure: true }, facts)).toBeNull()
    expect(refuseLeave([], { from: day(6), until: day(370) }, facts)).toBeNull()
    expect(refuseLeave([], { from: day(3660), until: null }, facts)?.code).toBe('LEAVE_FAR')
    expect(refuseLeave([], { from: day(6), until: null }, facts)).toBeNull()
    const taken = [leave(0, 7, 9)]
    expect(refuseLeave(taken, { ...long, sure: true }, facts)?.code).toBe('LEAVE_OVERLAPS')
  })

  it('never covers a day twice, for any wishes', () => {
    const asked = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 0, max: 12 }))),
      { maxLength: 15 },
    )
    fc.assert(
      fc.property(asked, (wishes) => {
        const events: StatusEvent[] = []
        for (const [from, length] of wishes) {
          const until = length === null ? null : from + length
          const wish = { from: day(from), until: until === null ? null : day(until) }
          const facts = { today: day(0), byOrganiser: false }
          if (refuseLeave(events, wish, facts) === null) events.push(leave(0, from, until))
        }
        const leaves = leavesOf(events)
        for (let n = 0; n < 60; n += 1) {
          const covering = leaves.filter(
            ({ from, until }) =>
              Temporal.PlainDate.compare(from, day(n)) <= 0 &&
              (until === null || Temporal.PlainDate.compare(day(n), until) <= 0),
          )
          expect(covering.length).toBeLessThan(2)
        }
      }),
    )
  })
})

describe('the status at an instant', () => {
  const facts = { joinedAt: noon(0), timeZone: 'UTC' }
  const events = [
    event('ADMITTED', 0),
    event('FLAGGED', 2, { reason: '广告' }),
    leave(3, 4, 6),
    event('UNFLAGGED', 5),
    event('LEFT', 8),
    event('RETURNED', 10),
  ]

  it('is that of the last event before the instant', () => {
    const names = [-1, 0, 7, 9, 11].map((n) => statusAt(events, noon(n), facts).name)
    expect(names).toEqual(['NOT_YET', 'ACTIVE', 'ACTIVE', 'LEFT', 'ACTIVE'])
  })

  it('has the mark and the leave of that day, and none that came later', () => {
    expect(statusAt(events, noon(3), facts)).toMatchObject({ flagged: '广告', leave: null })
    expect(statusAt(events, noon(6), facts)).toMatchObject({
      flagged: null,
      leave: { from: day(4), until: day(6) },
    })
  })

  it('counts from joining where no admission was written down', () => {
    expect(statusAt([], noon(1), facts).name).toBe('ACTIVE')
    expect(statusAt([], noon(-1), facts).name).toBe('NOT_YET')
  })
})
