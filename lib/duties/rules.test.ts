import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyFacts,
  assignment,
  day,
  everyone,
  given,
  id,
  MONDAY,
  none,
  person,
  place,
} from './fixtures-facts'
import { dutiesOn, dutyOn, lastDaysOf, whyMissing } from './rules'
import type { DutyFacts, DutyPlace } from './types'

const on = (facts: DutyFacts, where: DutyPlace = place) => {
  const { memberId, via } = dutyOn(where, facts)
  return [memberId, via]
}

describe('who has a duty on a day', () => {
  it('is the member of the weekday, from the first day to the last', () => {
    expect(on(given)).toEqual(['a', 'ASSIGNED'])
    expect(on(given, { ...place, date: MONDAY.add({ days: 1 }) })).toEqual([null, null])
    expect(on(given, { ...place, kind: 'EDITOR' })).toEqual([null, null])
    expect(on(given, { ...place, groupId: 'h' })).toEqual([null, null])
    const bounded = { ...assignment, firstDay: MONDAY, lastDay: MONDAY }
    const facts = { ...none, assignments: [bounded] }
    expect(on(facts)).toEqual(['a', 'ASSIGNED'])
    expect(on(facts, { ...place, date: MONDAY.add({ weeks: 1 }) })).toEqual([null, null])
    expect(on(facts, { ...place, date: MONDAY.subtract({ weeks: 1 }) })).toEqual([null, null])
  })

  it('is the deputy on days on which the member cannot, and a gap where neither can', () => {
    const leave = { from: MONDAY, until: MONDAY }
    const away = new Map(everyone).set('a', person('a', { leaves: [leave] }))
    expect(dutyOn(place, { ...given, people: away })).toMatchObject({
      memberId: 'b',
      via: 'DEPUTY',
      missing: { memberId: 'a', why: 'LEAVE' },
    })
    const cannot = (memberId: string) => ({ ...place, word: 'CANNOT', memberId }) as const
    expect(on({ ...given, days: [cannot('a')] })).toEqual(['b', 'DEPUTY'])
    expect(dutyOn(place, { ...given, days: [cannot('a'), cannot('b')] })).toMatchObject({
      memberId: null,
      missing: { memberId: 'a', why: 'CANNOT' },
    })
    const gone = new Map([...everyone].filter(([id]) => id !== 'a'))
    expect(dutyOn(place, { ...given, people: gone }).missing).toEqual({
      memberId: 'a',
      why: 'GONE',
    })
  })

  it('is by a swap before the weekday, by a choice before a swap, by a takeover before all', () => {
    const otherDate = MONDAY.add({ days: 1 })
    const swap = { groupId: 'g', kind: 'HOST', askerId: 'a', date: MONDAY, otherId: 'c', otherDate }
    const swapped = { ...given, swaps: [swap] } as DutyFacts
    expect(on(swapped)).toEqual(['c', 'SWAP'])
    expect(on(swapped, { ...place, date: otherDate })).toEqual(['a', 'SWAP'])
    const chosen = { ...swapped, chosen: [{ groupId: 'g', date: MONDAY, memberId: 'd' }] }
    expect(on(chosen)).toEqual(['d', 'CHOSEN'])
    expect(on(chosen, { ...place, kind: 'EDITOR' })).toEqual([null, null])
    const taken = { ...place, word: 'TAKES_OVER', memberId: 'b' } as const
    expect(on({ ...chosen, days: [taken] })).toEqual(['b', 'TAKEOVER'])
  })

  it('goes by the latest of two swaps', () => {
    const swap = (otherId: string) =>
      ({ ...place, askerId: 'a', otherId, otherDate: MONDAY.add({ days: 2 }) }) as const
    expect(on({ ...given, swaps: [swap('d'), swap('c')] })).toEqual(['d', 'SWAP'])
  })
})

describe('by any facts', () => {
  it('no one has a duty who cannot, and the reason is said where the first in line is missing', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, date) => {
        const duty = dutyOn({ ...place, date }, facts)
        // A host whom a person chose stays, on leave as well.
        if (duty.memberId !== null && duty.via !== 'CHOSEN')
          expect(whyMissing(duty.memberId, { ...place, date }, facts)).toBeNull()
        if (duty.missing !== null) expect(duty.missing.memberId).not.toBe(duty.memberId)
      }),
    )
  })

  it('a member who says that they cannot does not have it, and the days of others stay', () => {
    fc.assert(
      fc.property(anyFacts, day, id, (facts, date, memberId) => {
        const said = { ...place, date, word: 'CANNOT', memberId } as const
        const days = facts.days.filter((one) => one.memberId !== memberId || !one.date.equals(date))
        const after = { ...facts, days: [...days, said] }
        const duty = dutyOn({ ...place, date }, after)
        if (duty.via !== 'CHOSEN') expect(duty.memberId).not.toBe(memberId)
        const other = { ...place, date: date.add({ days: 1 }) }
        expect(dutyOn(other, after)).toEqual(dutyOn(other, facts))
      }),
    )
  })

  it('an evening has each kind that is used once, in one order', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = dutiesOn([{ groupId: 'g', date: MONDAY }], facts)
        expect(found.map(({ kind }) => kind)).toEqual(
          facts.assignments.length === 0 ? [] : ['HOST'],
        )
      }),
    )
  })
})

describe('the last day of a duty by roles', () => {
  it('is that of the longest role which includes it', () => {
    const ends = new Map([['HOST', MONDAY]])
    const of = (role: string) => ends.get(role) ?? null
    expect([...lastDaysOf(['HOST'], of)]).toEqual([['HOST', MONDAY]])
    expect(lastDaysOf(['HOST', 'ORGANISER'], of).get('HOST')).toBeNull()
    expect(lastDaysOf(['COORDINATOR'], of).has('HOST')).toBe(false)
    expect([...lastDaysOf([], of)]).toEqual([])
  })
})
