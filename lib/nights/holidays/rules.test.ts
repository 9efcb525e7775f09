import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import { dayKind, isHeldFree, isLaidOut, NO_DAY_FACTS } from './rules'
import { CORRECTION_KINDS, type AnnouncedDay, type CorrectedDay } from './types'

const date = (text: string) => Temporal.PlainDate.from(text)
const NATIONAL = { zh: '国庆节', en: 'National Day' }
const announced = new Map<string, AnnouncedDay>([
  ['2026-10-01', { kind: 'HOLIDAY', name: NATIONAL }],
  ['2026-10-10', { kind: 'MAKE_UP', name: NATIONAL }],
])
const facts = (corrections: readonly (readonly [string, CorrectedDay])[] = []) => ({
  announced,
  corrections: new Map(corrections),
})
const dates = fc.integer({ min: 0, max: 3000 }).map((days) => date('2024-01-01').add({ days }))
const corrections = fc.record({
  kind: fc.constantFrom(...CORRECTION_KINDS),
  name: fc.constantFrom('', '年会'),
})

describe('what a day is', () => {
  it('is its weekday where nothing is known of it', () => {
    fc.assert(
      fc.property(dates, (day) => {
        const kind = day.dayOfWeek > 5 ? 'WEEKEND' : 'WORKING'
        expect(dayKind(day, NO_DAY_FACTS)).toEqual({ kind, name: null, corrected: false })
      }),
    )
  })

  it('is what the country announced, with its name', () => {
    expect(dayKind(date('2026-10-01'), facts())).toEqual({
      kind: 'HOLIDAY',
      name: NATIONAL,
      corrected: false,
    })
    expect(dayKind(date('2026-10-10'), facts()).kind).toBe('MAKE_UP')
  })

  it('is what an organiser says, before anything announced, and of no other day', () => {
    fc.assert(
      fc.property(dates, dates, corrections, (day, other, correction) => {
        const known = facts([[day.toString(), correction]])
        const { kind, corrected } = dayKind(day, known)
        expect(corrected).toBe(true)
        if (correction.kind === 'ORDINARY') expect(['WORKING', 'WEEKEND']).toContain(kind)
        else expect(kind).toBe(correction.kind)
        if (!other.equals(day)) expect(dayKind(other, known)).toEqual(dayKind(other, facts()))
      }),
    )
  })

  it('keeps the announced name where the organiser writes none', () => {
    const kept = facts([['2026-10-01', { kind: 'HOLIDAY', name: '' }]])
    expect(dayKind(date('2026-10-01'), kept).name).toEqual(NATIONAL)
    const called = facts([['2026-10-01', { kind: 'HOLIDAY', name: '年会' }]])
    expect(dayKind(date('2026-10-01'), called).name).toEqual({ zh: '年会', en: '年会' })
  })
})

describe('laying out', () => {
  const on = (day: string, weekdays: readonly number[]) =>
    isLaidOut(date(day), { weekdays }, dayKind(date(day), facts()))

  it('follows the weekdays, keeps holidays free and works make-up weekends', () => {
    const { weekdays } = DEFAULT_TEMPLATE
    expect(
      ['2026-09-30', '2026-10-01', '2026-10-03', '2026-10-10', '2026-10-11'].map((day) =>
        on(day, weekdays),
      ),
    ).toEqual([true, false, false, true, false])
  })

  it('has an evening on a make-up weekend only where a group meets every working day, or on that weekday', () => {
    expect([
      on('2026-10-10', [3]),
      on('2026-10-10', [1, 2, 3, 4]),
      on('2026-10-10', [3, 6]),
    ]).toEqual([false, false, true])
  })

  it('never lays out a holiday, and says of it only where an evening would be', () => {
    const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 7 }))
    fc.assert(
      fc.property(dates, weeks, corrections, (day, weekdays, correction) => {
        const what = dayKind(day, facts([[day.toString(), correction]]))
        const template = { weekdays }
        expect(isLaidOut(day, template, what) && what.kind === 'HOLIDAY').toBe(false)
        expect(isHeldFree(day, template, what)).toBe(
          what.kind === 'HOLIDAY' && weekdays.includes(day.dayOfWeek),
        )
      }),
    )
  })
})
