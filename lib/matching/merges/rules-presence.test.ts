import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { StatusEvent } from '@/lib/members/status/types'
import { stillHereAt } from './rules-presence'

const day = (n: number) => Temporal.Instant.from('2026-01-01T04:00:00Z').add({ hours: 24 * n })
const event = (kind: StatusEvent['kind'], n: number): StatusEvent => ({
  kind,
  reason: '',
  at: day(n),
  fromDay: null,
  untilDay: null,
})
const row = (status: string, joined: number, ...events: StatusEvent[]) => ({
  status,
  joinedAt: day(joined).toString(),
  events,
})
const days = (instants: readonly Temporal.Instant[]) =>
  instants.map((at) => at.since(day(0)).total('hours') / 24)

describe('the history of two rows that are one person', () => {
  it('finds every leave-taking of a member who was here under the other row', () => {
    const stayed = row('ACTIVE', 0, event('ADMITTED', 0))
    const left = row('LEFT', 1, event('ADMITTED', 1), event('LEFT', 8))
    expect(days(stillHereAt(stayed, left))).toEqual([8])
    expect(days(stillHereAt(left, stayed))).toEqual([8])
  })

  it('leaves a time alone in which neither was here', () => {
    const before = row('LEFT', 0, event('ADMITTED', 0), event('LEFT', 5))
    const after = row('ACTIVE', 9, event('ADMITTED', 9))
    expect(stillHereAt(before, after)).toEqual([])
  })

  it('believes nothing of a row that is gone without a word of when', () => {
    const left = row('LEFT', 1, event('LEFT', 8))
    expect(stillHereAt(left, row('LEFT', 0))).toEqual([])
  })
})
