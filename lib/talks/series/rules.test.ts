import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { nextNumber, outOfOrder, seriesView } from './rules'
import type { PartOnDate, TiedTalk } from './types'

const first = Temporal.PlainDate.from('2026-03-01')
const part = (number: number, days: number): PartOnDate => ({
  talkId: `talk-${String(number)}`,
  number,
  topic: `第 ${String(number)} 场`,
  date: first.add({ days }),
})
const parts = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 })), {
    selector: ([number]) => number,
    maxLength: 8,
  })
  .map((made) => made.map(([number, days]) => part(number, days)))

describe('the order of a series', () => {
  it('is broken by a later part that stands before, and an earlier one that stands after', () => {
    const known = [part(1, 10), part(3, 20)]
    const second = (days: number) => ({ talkId: null, number: 2, date: first.add({ days }) })
    expect(outOfOrder(second(15), known)).toEqual([])
    expect(outOfOrder(second(5), known)).toEqual([known[0]])
    expect(outOfOrder(second(25), known)).toEqual([known[1]])
    expect(outOfOrder(second(10), known)).toEqual([])
  })

  it('is broken for one part exactly when it is for the other', () => {
    fc.assert(
      fc.property(parts, (known) => {
        for (const one of known)
          for (const other of outOfOrder(one, known))
            expect(outOfOrder(other, known)).toContain(one)
      }),
    )
  })

  it('holds where the parts stand in the order of their numbers', () => {
    fc.assert(
      fc.property(parts, (known) => {
        const sorted = known.toSorted((a, b) => a.number - b.number)
        const laid = sorted.map((one, days) => ({ ...one, date: first.add({ days }) }))
        for (const one of laid) expect(outOfOrder(one, laid)).toEqual([])
      }),
    )
  })

  it('gives the next part a number that none has', () => {
    fc.assert(
      fc.property(parts, (known) => {
        const numbers = known.map(({ number }) => number)
        expect(numbers).not.toContain(nextNumber(numbers))
      }),
    )
    expect(nextNumber([])).toBe(1)
  })
})

describe('a talk in its series', () => {
  const talk = (id: string): TiedTalk => ({ id, topic: id, state: 'PLANNED', date: null })
  it('has the nearest known parts on both sides', () => {
    const known = [1, 2, 4].map((number) => ({ number, talk: talk(String(number)) }))
    expect(seriesView('清算', 2, known)).toMatchObject({
      number: 2,
      count: 4,
      before: { id: '1' },
      next: { id: '4' },
    })
    expect(seriesView('清算', 5, [{ number: 5, talk: talk('5') }])).toEqual({
      name: '清算',
      number: 5,
      count: 5,
      before: null,
      next: null,
    })
  })
})
