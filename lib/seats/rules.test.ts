import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOf, pickNext } from './rules'
import { DAY, NOW, waitingRow, someCounts, someTerms, someWaiting, TERMS } from './fixtures'
import type { SeatTerms, Waiting } from './types'

const none = { companyCounts: new Map<string, number>() }

const pointsOf = (change: Partial<Waiting>, counts = new Map<string, number>(), terms = TERMS) =>
  orderOf([waitingRow('a', change)], { companyCounts: counts }, terms, NOW)[0]?.points

const idsOf = (order: readonly { applicationId: string }[]) =>
  order.map(({ applicationId }) => applicationId)

const list = fc.record({ waiting: someWaiting, counts: someCounts, terms: someTerms })

describe('points', () => {
  it('are given for the best word of the role that the policy weighs', () => {
    expect(pointsOf({ position: '产品总监' })).toBe(20)
    expect(pointsOf({ position: '风控产品' })).toBe(20)
    expect(pointsOf({ position: '法务' })).toBe(0)
    expect(pointsOf({ position: null })).toBe(0)
  })

  it('are given for a Latin word only where it stands by itself, in any case and width', () => {
    expect(pointsOf({ position: 'pm' })).toBe(10)
    expect(pointsOf({ position: '高级ＰＭ负责人' })).toBe(10)
    expect(pointsOf({ position: 'Development' })).toBe(0)
    expect(pointsOf({ position: 'pmo, PM' })).toBe(10)
  })

  it('are fewer the more of the company sit in the group, and none from so many on', () => {
    const of = (count: number) => pointsOf({ company: '青舟' }, new Map([['青舟', count]]))
    expect([0, 1, 5, 9, 10, 40].map(of)).toEqual([30, 27, 15, 3, 0, 0])
    expect(pointsOf({ company: null })).toBe(0)
  })

  it('are given for a referrer, and for waiting up to the most', () => {
    expect(pointsOf({ referred: true })).toBe(20)
    const after = (days: number) => pointsOf({ since: NOW - days * DAY })
    expect([0, 2, 3, 29, 30, 180, 900].map(after)).toEqual([0, 0, 1, 9, 10, 60, 60])
    expect(pointsOf({ since: NOW + DAY })).toBe(0)
  })

  it('are shown line by line, and the lines add up', () => {
    fc.assert(
      fc.property(list, ({ waiting, counts, terms }) => {
        for (const { points, lines } of orderOf(waiting, { companyCounts: counts }, terms, NOW)) {
          expect(lines.map(({ term }) => term)).toEqual(['ROLE', 'COMPANY', 'REFERRAL', 'WAITING'])
          expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(points)
          expect(lines.every((line) => Number.isInteger(line.points) && line.points >= 0)).toBe(
            true,
          )
        }
      }),
    )
  })
})

describe('the order', () => {
  it('goes by points, then by waiting, then by id', () => {
    const order = orderOf(
      [
        waitingRow('d', { since: NOW }),
        waitingRow('c', { since: NOW }),
        waitingRow('b', { since: NOW - DAY }),
        waitingRow('a', { referred: true }),
      ],
      ...([none, TERMS, NOW] as const),
    )
    expect(idsOf(order)).toEqual(['a', 'b', 'c', 'd'])
    expect(order.map(({ place }) => place)).toEqual([1, 2, 3, 4])
  })

  it('is total: everyone has one place, in any order of reading', () => {
    const shuffled = list.chain((one) =>
      fc.record({
        one: fc.constant(one),
        again: fc.shuffledSubarray(one.waiting, { minLength: one.waiting.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ one: { waiting, counts, terms }, again }) => {
        const order = orderOf(waiting, { companyCounts: counts }, terms, NOW)
        expect(idsOf(order).toSorted()).toEqual(idsOf(waiting).toSorted())
        expect(order.map(({ place }) => place)).toEqual(waiting.map((_, index) => index + 1))
        expect(orderOf(again, { companyCounts: counts }, terms, NOW)).toEqual(order)
      }),
    )
  })

  it('never swaps two others when an applicant comes or goes', () => {
    fc.assert(
      fc.property(list, fc.nat(), ({ waiting, counts, terms }, index) => {
        const gone = waiting[index % Math.max(1, waiting.length)]?.applicationId
        const rest = waiting.filter(({ applicationId }) => applicationId !== gone)
        const order = idsOf(orderOf(waiting, { companyCounts: counts }, terms, NOW))
        const after = idsOf(orderOf(rest, { companyCounts: counts }, terms, NOW))
        expect(after).toEqual(order.filter((id) => id !== gone))
      }),
    )
  })

  it('never puts an applicant lower for more of any one term', () => {
    const better = fc.constantFrom<(one: Waiting) => Waiting>(
      (one) => ({ ...one, referred: true }),
      (one) => ({ ...one, since: one.since - 40 * DAY }),
      (one) => ({ ...one, since: one.since - 1 }),
      (one) => ({ ...one, position: `${one.position ?? ''}、产品` }),
      (one) => ({ ...one, company: '无人' }),
    )
    fc.assert(
      fc.property(list, fc.nat(), better, ({ waiting, counts, terms }, index, improve) => {
        const one = waiting[index % Math.max(1, waiting.length)]
        if (one === undefined) return
        const then = waiting.map((other) => (other === one ? improve(one) : other))
        const placeIn = (among: readonly Waiting[]) =>
          idsOf(orderOf(among, { companyCounts: counts }, terms, NOW)).indexOf(one.applicationId)
        expect(placeIn(then)).toBeLessThanOrEqual(placeIn(waiting))
      }),
    )
  })

  it('is the order of waiting alone when no points are given', () => {
    const flat: SeatTerms = {
      roles: [],
      companyPoints: 0,
      companyMany: 1,
      referralPoints: 0,
      waitingPoints: 0,
      waitingMax: 0,
    }
    fc.assert(
      fc.property(someWaiting, (waiting) => {
        const order = orderOf(waiting, none, flat, NOW)
        const since = new Map(waiting.map((one) => [one.applicationId, one.since]))
        const times = order.map(({ applicationId }) => since.get(applicationId) ?? 0)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('picking for several seats', () => {
  it('counts the company that was just picked', () => {
    const waiting = [
      waitingRow('a', { company: '青舟', referred: true }),
      waitingRow('b', { company: '青舟', referred: true }),
      waitingRow('c', { company: '北桥', position: 'PM', since: NOW - 25 * DAY }),
    ]
    expect(idsOf(orderOf(waiting, none, TERMS, NOW))).toEqual(['a', 'b', 'c'])
    const picked = pickNext(waiting, none, TERMS, { at: NOW, seats: 2 })
    expect(idsOf(picked)).toEqual(['a', 'c'])
    expect(picked.map(({ place }) => place)).toEqual([1, 2])
    const third = pickNext(waiting, none, TERMS, { at: NOW, seats: 5 })[2]
    expect(third?.lines[1]).toEqual({ term: 'COMPANY', points: 27, facts: { count: 1, many: 10 } })
  })

  it('picks the first of the order first, no one twice, and fewer are the same ones', () => {
    fc.assert(
      fc.property(list, fc.nat({ max: 16 }), ({ waiting, counts, terms }, seats) => {
        const facts = { companyCounts: counts }
        const all = pickNext(waiting, facts, terms, { at: NOW, seats: waiting.length })
        expect(new Set(idsOf(all)).size).toBe(waiting.length)
        expect(pickNext(waiting, facts, terms, { at: NOW, seats })).toEqual(all.slice(0, seats))
        expect(all[0]).toEqual(orderOf(waiting, facts, terms, NOW)[0])
      }),
    )
  })
})
