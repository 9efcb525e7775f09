import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  decideBlock,
  decideCancel,
  decideMove,
  decidePlan,
  decidePostpone,
  decideRestore,
  decideUndoSwap,
  type DateFacts,
  type MovingFacts,
} from './rules'
import { canBecome, holdsNight } from '@/lib/talks/rules'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import { TALK_STATES } from '@/lib/talks/types'
import { NIGHT_PHASES } from '@/lib/nights/types'

const tonight = Temporal.PlainDate.from('2026-11-23')
const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const tuesday = Temporal.PlainDate.from('2026-11-24')
const times = timesOn(tuesday, DEFAULT_TEMPLATE.clocks, 'Asia/Shanghai')

const free: DateFacts = {
  date: tuesday,
  now,
  tonight,
  blockedReason: null,
  phase: 'ANNOUNCED',
  holder: null,
}
const planned: MovingFacts = {
  id: 'talk',
  state: 'PLANNED',
  night: { date: tonight, phase: 'ANNOUNCED', times },
}

describe('planning', () => {
  test('takes a free night', () => {
    expect(decidePlan(free, times)).toEqual({ ok: true, value: undefined })
  })

  test('takes tonight as long as it has not begun', () => {
    expect(decidePlan({ ...free, date: tonight, phase: 'CHECK_IN' }, times).ok).toBe(true)
  })

  const refusals: [string, Partial<DateFacts>, string][] = [
    ['yesterday', { date: tonight.subtract({ days: 1 }) }, 'DATE_PASSED'],
    ['a night that another talk holds', { holder: { id: 'other', topic: '对账' } }, 'NIGHT_TAKEN'],
    ['a night kept free', { blockedReason: '中秋' }, 'NIGHT_BLOCKED'],
    ['a night that is over', { phase: 'CLOSED' }, 'NIGHT_OVER'],
    ['a night whose end has come, though no host closed it', { now: times.endsAt }, 'NIGHT_OVER'],
    ['a night in the middle of its talk', { phase: 'TALK' }, 'NIGHT_UNDER_WAY'],
  ]

  test.each(refusals)('refuses %s', (_, change, code) => {
    const outcome = decidePlan({ ...free, ...change }, times)
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code)
  })

  test('names the talk that stands there, so that the planner can look at it', () => {
    expect(decidePlan({ ...free, holder: { id: 'other', topic: '对账' } }, times)).toEqual({
      ok: false,
      refusal: { code: 'NIGHT_TAKEN', facts: { date: '2026-11-24', topic: '对账' }, field: 'date' },
    })
  })

  test('never takes a night that another talk holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NIGHT_PHASES),
        fc.integer({ min: -20, max: 20 }),
        fc.option(fc.string({ minLength: 1 })),
        (phase, days, blockedReason) => {
          const facts = {
            date: tonight.add({ days }),
            now,
            tonight,
            phase,
            blockedReason,
            holder: { id: 'other', topic: 'x' },
          }
          expect(decidePlan(facts, times, 'mine').ok).toBe(false)
        },
      ),
    )
  })
})

describe('moving', () => {
  test('keeps the date the talk stood on', () => {
    expect(decideMove(planned, free, times, true)).toEqual({
      ok: true,
      value: { kind: 'DATE', from: tonight },
    })
  })

  test('on its own date is a change of time', () => {
    const own = { ...free, date: tonight, holder: { id: 'talk', topic: 'x' } }
    expect(decideMove(planned, own, times, false)).toEqual({
      ok: true,
      value: { kind: 'TIME', from: tonight },
    })
  })

  test('to where it already stands, at the same times, is refused', () => {
    const own = { ...free, date: tonight, holder: { id: 'talk', topic: 'x' } }
    const outcome = decideMove(planned, own, times, true)
    expect(outcome.ok ? null : outcome.refusal.code).toBe('NOTHING_MOVES')
  })

  test('gives a postponed talk its date', () => {
    expect(decideMove({ ...planned, state: 'POSTPONED', night: null }, free, times, false)).toEqual(
      {
        ok: true,
        value: { kind: 'DATE', from: null },
      },
    )
  })

  test.each(['HELD', 'CANCELLED'] as const)('refuses a talk that is %s', (state) => {
    expect(decideMove({ ...planned, state }, free, times, true)).toEqual({
      ok: false,
      refusal: { code: 'TALK_NOT_PLANNED', facts: { state } },
    })
  })

  test('refuses a talk that is being given', () => {
    const night = { date: tonight, phase: 'QUESTIONS' as const, times }
    const outcome = decideMove({ ...planned, night }, free, times, true)
    expect(outcome.ok ? null : outcome.refusal.code).toBe('TALK_UNDER_WAY')
  })
})

describe('cancelling and postponing', () => {
  test('are open to a planned talk before it begins', () => {
    expect(decideCancel(planned).ok).toBe(true)
    expect(decidePostpone(planned).ok).toBe(true)
  })

  test.each(['HELD', 'CANCELLED', 'POSTPONED'] as const)('refuse a talk that is %s', (state) => {
    expect(decideCancel({ ...planned, state }).ok).toBe(false)
    expect(decidePostpone({ ...planned, state }).ok).toBe(false)
  })

  test('refuse a night that is over', () => {
    const night = { date: tonight, phase: 'CLOSED' as const, times }
    const outcome = decideCancel({ ...planned, night })
    expect(outcome.ok ? null : outcome.refusal.code).toBe('NIGHT_OVER')
  })
})

describe('restoring', () => {
  test.each(['CANCELLED', 'POSTPONED'] as const)(
    'brings a %s talk back to its free night',
    (state) => {
      expect(decideRestore(state, { ...free, times }).ok).toBe(true)
    },
  )

  test('refuses when another talk has the night meanwhile', () => {
    const outcome = decideRestore('CANCELLED', {
      ...free,
      times,
      holder: { id: 'other', topic: 'x' },
    })
    expect(outcome.ok ? null : outcome.refusal.code).toBe('NIGHT_TAKEN')
  })

  test('refuses a talk that never had a night', () => {
    const outcome = decideRestore('POSTPONED', null)
    expect(outcome.ok ? null : outcome.refusal.code).toBe('NO_NIGHT_TO_RESTORE')
  })

  test('refuses a talk that stands', () => {
    const outcome = decideRestore('PLANNED', { ...free, times })
    expect(outcome.ok ? null : outcome.refusal.code).toBe('NOTHING_TO_RESTORE')
  })
})

describe('undoing a swap', () => {
  const one = {
    ...planned,
    target: { ...free, times, holder: { id: 'other', topic: '对账' } },
  }
  const other = {
    ...planned,
    id: 'other',
    night: { date: tuesday, phase: 'ANNOUNCED' as const, times },
    target: { ...free, date: tonight, times, holder: { id: 'talk', topic: '退款' } },
  }
  const codeOf = (change: Partial<DateFacts>) => {
    const outcome = decideUndoSwap(one, { ...other, target: { ...other.target, ...change } })
    return outcome.ok ? 'OK' : outcome.refusal.code
  }

  test('brings both back while their evenings lie ahead', () => {
    expect(codeOf({})).toBe('OK')
    expect(decideUndoSwap(one, { ...other, state: 'CANCELLED' }).ok).toBe(false)
  })

  test.each([
    ['have passed', { date: tonight.subtract({ days: 1 }) }, 'DATE_PASSED'],
    ['are over, though no host closed one', { now: times.endsAt }, 'NIGHT_OVER'],
    ['are kept free', { blockedReason: '年会' }, 'NIGHT_BLOCKED'],
    ['hold a third talk', { holder: { id: 'third', topic: 'x' } }, 'NIGHT_TAKEN'],
  ] as const)('refuses evenings that %s', (_, change, code) => {
    expect(codeOf(change)).toBe(code)
  })
})

test('a night that is promised cannot be kept free', () => {
  const outcome = decideBlock({ ...free, holder: { id: 'other', topic: '对账' } })
  expect(outcome.ok ? null : outcome.refusal.code).toBe('NIGHT_TAKEN')
})

test('from every state a talk can be planned again, and only planned and held talks hold a night', () => {
  for (const state of TALK_STATES) {
    expect(canBecome(state, state)).toBe(false)
    expect(state === 'PLANNED' || canBecome(state, 'PLANNED')).toBe(true)
  }
  expect(TALK_STATES.filter(holdsNight)).toEqual(['PLANNED', 'HELD'])
})
