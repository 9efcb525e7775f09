import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isCooling, mayBeDecided, momentOf, sparedFor, stateOf } from './rules-cases'
import { spareSome } from './rules-composing'
import { lastWeeks } from './rules-weeks'
import { BREACHES, type NameCase } from './types'

const ZONE = 'Asia/Shanghai'
const NOW = Temporal.Instant.from('2026-11-22T10:00:00Z')
const moment = momentOf(NOW, ZONE)

const facts = (change: Partial<NameCase> = {}): NameCase => ({
  memberId: 'a',
  displayName: '岑',
  groupId: 'g',
  nickname: '岑',
  breach: 'INCOMPLETE',
  missing: [],
  suggestion: null,
  guess: null,
  since: NOW,
  reminders: 0,
  hasMail: false,
  lastRemindedAt: null,
  lastRemindedOn: null,
  exempt: false,
  exemptUntil: null,
  onLeave: false,
  composed: false,
  state: 'REMIND',
  ...change,
})

const reminded = (iso: string) => {
  const lastRemindedAt = Temporal.Instant.from(iso)
  return { lastRemindedAt, lastRemindedOn: lastRemindedAt.toZonedDateTimeISO(ZONE).toPlainDate() }
}

const anyCase = fc
  .record({
    breach: fc.constantFrom(...BREACHES),
    reminders: fc.nat(5),
    exempt: fc.boolean(),
    onLeave: fc.boolean(),
    composed: fc.boolean(),
    hours: fc.option(fc.integer({ min: 0, max: 60 })),
    memberId: fc.uuid(),
  })
  .map(({ hours, ...rest }) => {
    const last = hours === null ? {} : reminded(NOW.subtract({ hours }).toString())
    return facts({ ...rest, ...last })
  })

describe('the cool-down', () => {
  it('lasts a day, to the second', () => {
    expect(isCooling(facts(reminded('2026-11-21T10:00:01Z')), moment)).toBe(true)
    expect(isCooling(facts(reminded('2026-11-21T10:00:00Z')), moment)).toBe(false)
    expect(isCooling(facts(), moment)).toBe(false)
  })

  it('never ends on the same community day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), (hours) => {
        const now = Temporal.Instant.from('2026-11-22T15:59:59Z')
        const last = reminded(now.subtract({ hours }).toString())
        expect(isCooling(facts(last), momentOf(now, ZONE))).toBe(true)
      }),
    )
  })
})

describe('a decision', () => {
  it('is impossible about a member exempt, on leave, unknown, or reminded too seldom', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 4 }), (one, limit) => {
        const may = mayBeDecided(one, limit)
        const left = one.exempt || one.onLeave || one.breach === 'UNKNOWN'
        expect(may).toBe(!left && one.reminders >= limit)
        expect(stateOf(one, limit, moment) === 'DECIDE').toBe(may)
      }),
    )
  })
})

describe('of the chosen', () => {
  it('each is reminded or left out with the reason, once, in the order chosen', () => {
    const chosen = fc.uniqueArray(anyCase, { selector: ({ memberId }) => memberId, maxLength: 20 })
    fc.assert(
      fc.property(chosen, fc.array(fc.uuid(), { maxLength: 5 }), (cases, others) => {
        const ids = [...cases.map(({ memberId }) => memberId), ...others]
        const { reminded, spared } = spareSome(ids, cases, new Map(), moment)
        const named = [...reminded, ...spared].map(({ memberId }) => memberId)
        expect(named.toSorted()).toEqual([...new Set(ids)].toSorted())
        expect(reminded.map(({ memberId }) => memberId)).toEqual(
          cases.filter((one) => sparedFor(one, moment) === null).map(({ memberId }) => memberId),
        )
        const free = (one: NameCase) => !one.exempt && !one.onLeave && !isCooling(one, moment)
        expect(reminded.every(free)).toBe(true)
      }),
    )
  })
})

describe('the last weeks', () => {
  it('are 26, each ending at the Sunday’s midnight of the zone, the last one now', () => {
    const weeks = lastWeeks(NOW, ZONE)
    expect(weeks.length).toBe(26)
    expect(weeks.at(-1)).toEqual({ monday: Temporal.PlainDate.from('2026-11-16'), end: NOW })
    expect(weeks.at(-2)?.end.toString()).toBe('2026-11-15T16:00:00Z')
    expect(weeks[0]?.monday.toString()).toBe('2026-05-25')
  })
})
