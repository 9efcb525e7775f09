import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diversityOf } from './rules-diversity'
import { orderOf } from '@/lib/seats/rules'
import { effectOf, pairUp } from './rules'
import { NOW, waitingRow, someCounts, someTerms, someWaiting, TERMS } from '@/lib/seats/fixtures'

const terms = { terms: TERMS, at: NOW }
const leaver = (memberId: string, company: string | null) => ({ memberId, counted: company })

describe('the effective number of companies', () => {
  it('is the number of companies when all are equally large, and near one when one rules', () => {
    expect(
      diversityOf(
        new Map([
          ['a', 4],
          ['b', 4],
          ['c', 4],
        ]),
        12,
      ).effective,
    ).toBe(3)
    expect(
      diversityOf(
        new Map([
          ['a', 98],
          ['b', 1],
          ['c', 1],
        ]),
        100,
      ).effective,
    ).toBeCloseTo(1.041, 3)
    expect(diversityOf(new Map(), 5)).toEqual({
      people: 5,
      named: 0,
      companies: 0,
      largest: null,
      largestShare: 0,
      effective: 0,
    })
  })

  it('lies between one and the number of companies, and above the inverse of the largest part', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const { named, companies, effective, largestShare } = diversityOf(counts, 50)
        if (named === 0) return
        expect(effective).toBeGreaterThanOrEqual(1)
        expect(effective).toBeLessThanOrEqual(companies + 1e-9)
        expect(effective).toBeGreaterThanOrEqual(1 / largestShare - 1e-9)
      }),
    )
  })
})

describe('one out, one in', () => {
  it('counts who goes before it looks who is next', () => {
    const waiting = [
      waitingRow('a', { company: '青舟' }),
      waitingRow('b', { company: '北桥', since: NOW - 1 }),
    ]
    const counts = new Map([
      ['青舟', 1],
      ['北桥', 1],
    ])
    const [pair] = pairUp([leaver('m', '青舟')], waiting, counts, terms)
    expect(pair?.working?.applicationId).toBe('a')
    expect(pairUp([leaver('m', null)], waiting, counts, terms)[0]?.working?.applicationId).toBe('b')
  })

  it('gives no one two seats, and leaves the last without one when the list is short', () => {
    const leaving = ['m', 'n', 'o'].map((id) => leaver(id, '青舟'))
    fc.assert(
      fc.property(someWaiting, someCounts, someTerms, (waiting, counts, some) => {
        const pairs = pairUp(leaving, waiting, counts, { terms: some, at: NOW })
        const ids = pairs.flatMap(({ working }) => working?.applicationId ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toHaveLength(Math.min(3, waiting.length))
        const fewer = new Map(counts).set('青舟', Math.max(0, (counts.get('青舟') ?? 0) - 1))
        const [first] = orderOf(waiting, { companyCounts: fewer }, some, NOW)
        expect(ids[0]).toBe(first?.applicationId)
      }),
    )
  })

  it('shows which companies lose and gain, and says nothing of those that do both', () => {
    const counts = new Map([
      ['青舟', 6],
      ['北桥', 2],
    ])
    const effect = effectOf(counts, 9, {
      out: ['青舟', '北桥', null],
      into: ['北桥', '南渡', null],
    })
    expect(effect.changes).toEqual([
      { company: '青舟', before: 6, after: 5 },
      { company: '南渡', before: 0, after: 1 },
    ])
    expect(effect.before).toMatchObject({ people: 9, named: 8, companies: 2, largestShare: 0.75 })
    expect(effect.after).toMatchObject({ people: 9, named: 8, companies: 3, largestShare: 0.625 })
    expect(effect.after.effective).toBeGreaterThan(effect.before.effective)
  })

  it('changes nothing when no member goes', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const { before, after, changes } = effectOf(counts, 60, { out: [], into: [] })
        expect(after).toEqual(before)
        expect(changes).toEqual([])
      }),
    )
  })
})
