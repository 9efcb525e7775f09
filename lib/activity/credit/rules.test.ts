import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { DutyFacts } from '@/lib/duties/types'
import { coordinatorsOf, creditByMonth, thankedFor, thanksWish } from './rules'
import { DEEDS } from './types'

const MONDAY = Temporal.PlainDate.from('2026-06-01')
const done = (memberId: string, days = 0) =>
  ({ memberId, deed: 'HOSTED', date: MONDAY.add({ days }) }) as const

describe('the credit of a member', () => {
  it('is counted by month, the last first', () => {
    const all = [
      done('a'),
      done('a', 29),
      done('a', 30),
      { ...done('a', 30), deed: 'SPOKE' } as const,
    ]
    expect(creditByMonth(all).map(({ month, counts }) => [month.toString(), counts])).toEqual([
      ['2026-07', { HOSTED: 1, SPOKE: 1 }],
      ['2026-06', { HOSTED: 2 }],
    ])
  })

  it('loses no deed and adds none', () => {
    const deed = fc.record({
      deed: fc.constantFrom(...DEEDS),
      date: fc.integer({ min: 0, max: 400 }).map((days) => MONDAY.add({ days })),
    })
    fc.assert(
      fc.property(fc.array(deed), (all) => {
        const counted = creditByMonth(all).flatMap(({ counts }) => Object.values(counts))
        expect(counted.reduce((sum, one) => sum + one, 0)).toBe(all.length)
      }),
    )
  })

  it('of who coordinated stays with who had the duty then, though their role ended or they left since', () => {
    const assignment = {
      id: 'x',
      groupId: 'g',
      kind: 'COORDINATOR',
      weekday: 1,
      memberId: 'a',
    } as const
    const facts: DutyFacts = {
      assignments: [{ ...assignment, deputyId: 'b', firstDay: MONDAY, lastDay: MONDAY }],
      days: [],
      swaps: [],
      chosen: [],
      closed: [],
      people: new Map(),
    }
    const evening = { groupId: 'g', date: MONDAY }
    const later = { groupId: 'g', date: MONDAY.add({ weeks: 1 }) }
    const found = coordinatorsOf([evening, later], facts, ['a', 'b'])
    expect(found).toEqual([{ memberId: 'a', deed: 'COORDINATED', date: MONDAY }])
  })
})

describe('thanks', () => {
  const people = new Map([
    ['a', { name: '林一苇', wish: 'NAMED' }],
    ['b', { name: '周砚', wish: 'NAMED' }],
    ['c', { name: '闻溪', wish: 'ROLE' }],
    ['d', { name: '季听澜', wish: 'LEFT_OUT' }],
  ] as const)

  it('name who did most first, count who is not to be named, and leave out who wishes so', () => {
    const all = [done('a'), done('b'), done('b', 1), done('c'), done('c', 1), done('d')]
    expect(thankedFor('HOSTED', all, people)).toEqual({ names: ['周砚', '林一苇'], others: 1 })
    expect(thankedFor('SPOKE', all, people)).toEqual({ names: [], others: 0 })
  })

  it('go by what a member said of their name, and name who never said', () => {
    expect(thanksWish('INITIALS', false)).toBe('NAMED')
    expect(thanksWish('INITIALS', true)).toBe('ROLE')
    expect(thanksWish('ROLE', true)).toBe('ROLE')
    expect(thanksWish('NAMED', true)).toBe('NAMED')
    expect(thanksWish('LEFT_OUT', false)).toBe('LEFT_OUT')
  })
})
