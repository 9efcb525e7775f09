import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { byUrgency, dueAt, urgencyOf } from './rules'
import { URGENCIES, WAIT_KINDS } from './types'

const ZONE = 'Asia/Shanghai'
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const NOW = at('2026-11-30T20:00')

describe('when something that waits is due', () => {
  it.each([
    ['a claim within a day', 'claims', '2026-12-01T20:00'],
    ['an application within three', 'applications', '2026-12-03T20:00'],
    ['a draft within two', 'draftsToRead', '2026-12-02T20:00'],
  ] as const)('is %s', (_, kind, day) => {
    expect(dueAt(kind, NOW, [])?.equals(at(day))).toBe(true)
  })

  it('is a day before the evening begins, where an evening is meant', () => {
    const due = dueAt('nightsWithoutHost', NOW, [
      { since: NOW, startsAt: at('2026-12-04T19:30') },
      { since: NOW, startsAt: at('2026-12-05T19:30') },
    ])
    expect(due?.equals(at('2026-12-03T19:30'))).toBe(true)
  })

  it('is the evening itself, for one that was planned within a day before it', () => {
    const due = dueAt('nightsWithoutHost', at('2026-11-01T12:00'), [
      { since: at('2026-11-30T19:54'), startsAt: at('2026-12-01T19:30') },
      { since: at('2026-11-01T12:00'), startsAt: at('2026-12-04T19:30') },
    ])
    expect(due?.equals(at('2026-12-01T19:30'))).toBe(true)
  })

  it('is never before any of it came about', () => {
    const hour = fc.integer({ min: 0, max: 500 }).map((hours) => NOW.add({ hours }))
    const evening = fc
      .tuple(hour, fc.integer({ min: 1, max: 500 }))
      .map(([since, hours]) => ({ since, startsAt: since.add({ hours }) }))
    fc.assert(
      fc.property(fc.constantFrom(...WAIT_KINDS), fc.array(evening), (kind, evenings) => {
        const [first = NOW] = evenings
          .map(({ since }) => since)
          .toSorted((a, b) => Temporal.Instant.compare(a, b))
        const due = dueAt(kind, first, evenings)
        expect(due === null || Temporal.Instant.compare(due, first) >= 0).toBe(true)
      }),
    )
  })

  it('is never, for what has no haste', () => {
    expect(dueAt('samePerson', NOW, [])).toBeNull()
  })
})

describe('how urgent it is', () => {
  it.each([
    ['overdue, a moment after its time', '2026-11-30T19:59:59', 'OVERDUE'],
    ['due today, at this very moment', '2026-11-30T20:00', 'TODAY'],
    ['due today, until midnight in the zone of the community', '2026-11-30T23:59:59', 'TODAY'],
    ['waiting, from midnight on', '2026-12-01T00:00', 'WAITING'],
  ] as const)('is %s', (_, due, urgency) => {
    expect(urgencyOf(at(due), NOW, ZONE)).toBe(urgency)
  })

  it('is waiting, for what is never due', () => {
    expect(urgencyOf(null, NOW, ZONE)).toBe('WAITING')
  })
})

describe('the order of the list', () => {
  const row = fc.record({
    urgency: fc.constantFrom(...URGENCIES),
    kind: fc.constantFrom(...WAIT_KINDS),
    dueAt: fc.option(
      fc
        .integer({ min: 0, max: 9 })
        .map((hours) => Temporal.Instant.fromEpochMilliseconds(hours * 3_600_000)),
    ),
  })

  it('is one order of any rows: by urgency, then by what is due first', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const sorted = rows.toSorted(byUrgency)
        const keys = sorted.map(
          ({ urgency, dueAt: due }) =>
            URGENCIES.indexOf(urgency) * 1e17 + (due?.epochMilliseconds ?? 9e15),
        )
        expect(keys).toEqual(keys.toSorted((a, b) => a - b))
        expect(sorted).toEqual(rows.toReversed().toSorted(byUrgency).toSorted(byUrgency))
      }),
    )
  })
})
