import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { DEFAULT_TEMPLATE, timesOn, weekStartOf } from '@/lib/nights/rules-times'
import type { NightView, TalkView } from '@/lib/talks/view/types'
import { cellState, countShown, datesOf, isFound, isMovable, neighbours } from './rules'
import { BOARD_VIEWS, SHOWN } from './types'

const date = Temporal.PlainDate.from('2026-03-11')
const times = timesOn(date, DEFAULT_TEMPLATE.clocks, 'Asia/Shanghai')
const talk: TalkView = {
  id: 'talk',
  groupId: 'group',
  topic: '分账',
  summary: '',
  background: '',
  mode: 'LIVE',
  state: 'PLANNED',
  visibility: 'PUBLIC',
  reason: null,
  movedFrom: null,
  speaker: { kind: 'ROLE' },
}
const open: NightView = {
  id: 'night',
  groupId: 'group',
  date,
  day: { kind: 'WORKING', name: null, corrected: false },
  times,
  status: 'AHEAD',
  checkIn: { opensAt: times.checkInOpensAt, closesAt: times.checkInClosesAt },
  happened: { started: null, questions: null, ended: null },
  blockedReason: null,
  isKept: false,
  host: null,
  talk: null,
  departures: [],
}
const holiday = { ...open, day: { ...open.day, kind: 'HOLIDAY' } } as const
const dates = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }))

describe('an evening at a glance', () => {
  it.each([
    [open, 'OPEN'],
    [undefined, 'NONE'],
    [{ ...open, isKept: true }, 'KEPT'],
    [{ ...open, isKept: true, status: 'OVER' }, 'PAST'],
    [holiday, 'HOLIDAY'],
    [{ ...holiday, blockedReason: '装修' }, 'BLOCKED'],
    [{ ...holiday, talk }, 'BOOKED'],
    [{ ...open, talk: { ...talk, speaker: null } }, 'UNCONFIRMED'],
    [{ ...open, talk, status: 'OVER' }, 'PAST'],
    [{ ...open, status: 'OVER' }, 'PAST'],
  ] as const)('has one state', (night, state) => {
    expect(cellState(night)).toBe(state)
  })

  it('is found by what is looked for, and counted', () => {
    const kept = { ...open, isKept: true }
    const nights = [
      open,
      kept,
      holiday,
      { ...open, talk },
      { ...open, talk: { ...talk, speaker: null } },
    ]
    expect(countShown(nights)).toEqual({ all: 5, open: 1, unconfirmed: 1, hostless: 2, free: 1 })
    for (const night of nights) expect(SHOWN.some((shown) => isFound(night, shown))).toBe(true)
  })

  it('is left by a talk until that begins', () => {
    const status = (one: NightView['status']) => isMovable({ ...open, talk, status: one })
    expect([status('AHEAD'), status('SOON'), status('TALK'), status('OVER')]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(isMovable(open)).toBe(false)
  })
})

describe('the dates of a view', () => {
  it('are whole weeks that follow one another and hold the date asked for', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...BOARD_VIEWS), (around, view) => {
        const shown = datesOf(view, around)
        expect(shown.length % 7).toBe(0)
        expect(shown[0]?.equals(weekStartOf(shown[0]))).toBe(true)
        expect(shown.some((one) => one.equals(around))).toBe(true)
        shown.forEach((one, at) => {
          expect(one.equals(shown[0]?.add({ days: at }) ?? one)).toBe(true)
        })
      }),
    )
  })

  it('go on without a gap before and after', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...BOARD_VIEWS), (around, view) => {
        const { before, after } = neighbours(view, around)
        const [first, next] = [datesOf(view, around), datesOf(view, after)]
        const last = first.at(-1) ?? around
        expect(Temporal.PlainDate.compare(next[0] ?? last, last.add({ days: 1 }))).not.toBe(1)
        expect(
          datesOf(view, before)
            .at(-1)
            ?.until(first[0] ?? around).days ?? 0,
        ).toBeLessThanOrEqual(1)
      }),
    )
  })
})
