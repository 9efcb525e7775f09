import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { clocksOf, DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import { readInput } from '@/lib/shared/read-form'
import {
  differencesFrom,
  FIRST_TEMPLATE,
  inForceOn,
  lengthsOf,
  templateFacts,
  templateForm,
  termsOn,
} from './rules'
import { templateSchema, templateTrialSchema } from './schema'
import type { TemplateTerms } from './types'

const day = (date: string) => Temporal.PlainDate.from(date)
const LATE: TemplateTerms = {
  weekdays: [2, 4],
  clocks: {
    checkInOpens: '20:10',
    checkInCloses: '20:40',
    starts: '20:30',
    questions: '21:15',
    ends: '00:15',
  },
  opener: 'OWN_HOST',
  catchUpDays: 14,
}
const version = (number: number, firstDay: string, terms: TemplateTerms = LATE) => ({
  ...terms,
  version: number,
  firstDay: day(firstDay),
})

const WORKING = { kind: 'WORKING' } as const

describe('the terms of a date', () => {
  it('are those of the latest version that had its first day by then', () => {
    const versions = [version(1, '2026-03-01', FIRST_TEMPLATE), version(2, '2026-03-11')]
    const dates = ['2026-01-01', '2026-03-10', '2026-03-11', '2030-01-01']
    const found = dates.map((date) => inForceOn(versions, day(date))?.version ?? null)
    // What was before the first version is laid out as the first one has it.
    expect(found).toEqual([1, 1, 2, 2])
  })

  it('are the app’s own before any version', () => {
    expect(termsOn([], day('2026-03-11'))).toEqual(FIRST_TEMPLATE)
    expect(FIRST_TEMPLATE).toMatchObject(DEFAULT_TEMPLATE)
  })

  it('of every date before its first day are left alone by a new version', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((n) => day('2026-01-01').add({ days: n }))
    const some = fc.array(days, { maxLength: 5 })
    fc.assert(
      fc.property(some, days, days, (firsts, first, date) => {
        const versions = firsts.map((one, at) => version(at + 1, one.toString(), termsAt(at)))
        const next = version(versions.length + 1, first.toString())
        const before = versions.length === 0 ? [version(0, '2020-01-01', FIRST_TEMPLATE)] : versions
        const changed = Temporal.PlainDate.compare(date, first) >= 0
        const expected = changed ? pick(next) : pick(termsOn(before, date))
        expect(pick(termsOn([...before, next], date))).toEqual(expected)
      }),
    )
  })

  it('do not depend on the order in which versions are given', () => {
    const versions = [version(1, '2026-01-01', FIRST_TEMPLATE), version(2, '2026-02-01')]
    const date = day('2026-02-03')
    expect(termsOn(versions.toReversed(), date)).toEqual(termsOn(versions, date))
  })
})

describe('how long an evening is', () => {
  it('says the talk, the questions and the grace', () => {
    expect(lengthsOf(DEFAULT_TEMPLATE.clocks)).toEqual({ grace: 0, talk: 30, questions: 60 })
    expect(lengthsOf(LATE.clocks)).toEqual({ grace: 10, talk: 45, questions: 180 })
    const early = { ...LATE.clocks, checkInCloses: '20:25' }
    expect(lengthsOf(early).grace).toBe(-5)
  })
})

describe('an evening on the plan beside other terms', () => {
  it.each([
    ['2026-03-10', LATE.clocks, []],
    ['2026-03-11', LATE.clocks, ['WEEKDAY']],
    ['2026-03-10', DEFAULT_TEMPLATE.clocks, ['TIMES']],
    ['2026-03-11', DEFAULT_TEMPLATE.clocks, ['WEEKDAY', 'TIMES']],
  ] as const)('on %s with %j differs in %j', (date, clocks, expected) => {
    expect(differencesFrom(LATE, { date: day(date), clocks, day: WORKING })).toEqual(expected)
  })

  it('differs in nothing where it was laid out by them, in any zone', () => {
    const dates = fc.integer({ min: 0, max: 700 }).map((n) => day('2026-01-01').add({ days: n }))
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York')
    fc.assert(
      fc.property(dates, zones, (date, zone) => {
        fc.pre(date.dayOfWeek <= 5)
        const clocks = clocksOf(timesOn(date, FIRST_TEMPLATE.clocks, zone), zone)
        expect(differencesFrom(FIRST_TEMPLATE, { date, clocks, day: WORKING })).toEqual([])
      }),
    )
  })
})

describe('the form', () => {
  const typed = { weekdays: '1 3', clocks: LATE.clocks, opener: 'HOSTS', catchUpDays: '7' }
  const trial = { ...typed, effectiveFrom: '2026-03-11' }
  const codes = (change: object) => {
    const read = readInput(templateTrialSchema, { ...trial, ...change })
    return read.ok ? [] : read.refusals.map(({ code, field }) => [code, field])
  }

  it.each([
    [{ weekdays: '8' }, 'WEEKDAYS_UNREADABLE', 'weekdays'],
    [{ weekdays: '1,2' }, 'WEEKDAYS_UNREADABLE', 'weekdays'],
    [{ clocks: { ...LATE.clocks, ends: '24:00' } }, 'CLOCK_UNREADABLE', 'clocks.ends'],
    [{ clocks: { ...LATE.clocks, ends: '20:00' } }, 'ENDS_TOO_EARLY', 'clocks.ends'],
    [
      { clocks: { ...LATE.clocks, starts: '20:00' } },
      'CHECK_IN_OPENS_TOO_LATE',
      'clocks.checkInOpens',
    ],
    [{ effectiveFrom: '2026-02-30' }, 'DATE_UNREADABLE', 'effectiveFrom'],
  ])('with %j is refused with %s', (change, code, field) => {
    expect(codes(change)).toEqual([[code, field]])
  })

  it('takes no weekday, and each one once', () => {
    const weekdays = (text: string) => {
      const read = readInput(templateTrialSchema, { ...trial, weekdays: text })
      return read.ok ? read.value.weekdays : null
    }
    expect(weekdays('')).toEqual([])
    expect(weekdays('5 1 5')).toEqual([1, 5])
  })

  it('holds the terms as their fields do, and the record holds no typed words', () => {
    const form = templateForm(LATE)
    expect(form).toMatchObject({ weekdays: '2 4', 'clocks.starts': '20:30', opener: 'OWN_HOST' })
    expect(templateFacts(LATE)).toMatchObject({ weekdays: '2 4', starts: '20:30' })
    const read = readInput(templateSchema, {
      ...typed,
      groupId: '00000000-0000-7000-8000-000000000001',
      after: '1',
      note: '',
      effectiveFrom: '2026-03-11',
    })
    expect(read.ok ? [] : read.refusals.map(({ code }) => code)).toEqual(['POLICY_NOTE_MISSING'])
  })
})

function termsAt(at: number): TemplateTerms {
  return { ...FIRST_TEMPLATE, weekdays: [(at % 7) + 1] }
}

function pick({ weekdays, clocks, opener, catchUpDays }: TemplateTerms): TemplateTerms {
  return { weekdays, clocks, opener, catchUpDays }
}
