import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  decideCannot,
  decideSwap,
  decideTakeOver,
  isOpenSwap,
  isOver,
  mayTakeOver,
} from './rules-decide'
import { dutiesOn, dutyOn, lastDaysOf, whyMissing } from './rules'
import { DUTY_KINDS, type DutyFacts, type DutyPerson, type DutyPlace } from './types'

/** A Monday. */
const MONDAY = Temporal.PlainDate.from('2026-06-01')
const place = { groupId: 'g', kind: 'HOST', date: MONDAY } as const
const IDS = ['a', 'b', 'c', 'd'] as const

const person = (memberId: string, more: Partial<DutyPerson> = {}): DutyPerson => ({
  memberId,
  name: memberId,
  lastDays: new Map(DUTY_KINDS.map((kind) => [kind, null])),
  leaves: [],
  ...more,
})
const everyone = new Map(IDS.map((id) => [id as string, person(id)]))
const assignment = {
  id: 'one',
  groupId: 'g',
  kind: 'HOST',
  weekday: 1,
  memberId: 'a',
  deputyId: 'b',
  firstDay: MONDAY.subtract({ weeks: 4 }),
  lastDay: null,
} as const
const none: DutyFacts = {
  assignments: [],
  days: [],
  swaps: [],
  chosen: [],
  closed: [],
  people: everyone,
}
const given: DutyFacts = { ...none, assignments: [assignment] }
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

const id = fc.constantFrom(...IDS)
const day = fc.integer({ min: 0, max: 2 }).map((days) => MONDAY.add({ days }))
const anyFacts: fc.Arbitrary<DutyFacts> = fc.record({
  assignments: fc
    .array(
      fc.record({ memberId: id, deputyId: fc.option(id), weekday: fc.integer({ min: 1, max: 3 }) }),
    )
    .map((all) => all.map((one, at) => ({ ...assignment, ...one, id: String(at) }))),
  days: fc.array(
    fc.record({
      groupId: fc.constant('g'),
      kind: fc.constant('HOST' as const),
      date: day,
      word: fc.constantFrom('CANNOT' as const, 'TAKES_OVER' as const),
      memberId: id,
    }),
  ),
  swaps: fc.array(
    fc.record({
      groupId: fc.constant('g'),
      kind: fc.constant('HOST' as const),
      askerId: id,
      date: day,
      otherId: id,
      otherDate: day,
    }),
  ),
  closed: fc.array(fc.record({ groupId: fc.constant('g'), date: day }), { maxLength: 1 }),
  chosen: fc.array(fc.record({ groupId: fc.constant('g'), date: day, memberId: id })),
  people: fc
    .array(fc.tuple(id, fc.boolean()))
    .map(
      (all) =>
        new Map(
          all.map(([one, away]) => [
            one,
            person(one, { leaves: away ? [{ from: MONDAY, until: null }] : [] }),
          ]),
        ),
    ),
})

describe('by any facts', () => {
  it('no one has a duty who cannot, and the reason is said where the first in line is missing', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, date) => {
        const duty = dutyOn({ ...place, date }, facts)
        // A host whom a person chose stays, also one on leave.
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

describe('taking a duty over', () => {
  const duty = dutyOn(place, given)
  const by = (
    memberId: string,
    tonight: Temporal.PlainDate,
    seen: string | null = 'a',
    facts = given,
  ) => {
    const decided = decideTakeOver(duty, { memberId, seen, tonight, facts })
    return decided.ok ? decided.value : decided.refusal.code
  }

  it('is for everyone tonight, for the deputy before, and not after', () => {
    expect(by('c', MONDAY)).toBe('TAKE')
    expect(by('c', MONDAY.subtract({ days: 1 }))).toBe('DUTY_HELD')
    expect(by('b', MONDAY.subtract({ days: 1 }))).toBe('TAKE')
    expect(by('b', MONDAY.add({ days: 1 }))).toBe('DUTY_DAY_PAST')
  })

  it('is refused to who saw another have it, and changes nothing for who has it', () => {
    expect(by('c', MONDAY, 'b')).toBe('DUTY_CHANGED')
    expect(by('a', MONDAY, 'b')).toBe('HAVE')
  })

  it('is refused to who is away or said that they cannot, and once the host of the evening is history', () => {
    const leaves = [{ from: MONDAY, until: null }]
    const away = { ...given, people: new Map(everyone).set('c', person('c', { leaves })) }
    expect(by('c', MONDAY, 'a', away)).toBe('DUTY_AWAY')
    const days = [{ ...place, word: 'CANNOT', memberId: 'c' }] as const
    expect(by('c', MONDAY, 'a', { ...given, days })).toBe('DUTY_AWAY')
    const closed = { ...given, closed: [place] }
    expect(by('c', MONDAY, 'a', closed)).toBe('DUTY_EVENING_OVER')
    const around = { tonight: MONDAY, facts: closed }
    expect(decideCannot(duty, 'a', around)).toMatchObject({ ok: false })
    expect([isOver(place, around), isOver({ ...place, kind: 'EDITOR' }, around)]).toEqual([
      true,
      false,
    ])
  })

  it('gives the duty to who takes it, wherever it is offered', () => {
    fc.assert(
      fc.property(anyFacts, day, day, id, (facts, date, tonight, memberId) => {
        const found = dutyOn({ ...place, date }, facts)
        if (!mayTakeOver(found, memberId, { tonight, facts })) return
        const said = { ...place, date, word: 'TAKES_OVER', memberId } as const
        const days = facts.days.filter((one) => one.word === 'CANNOT')
        const after = dutyOn({ ...place, date }, { ...facts, days: [...days, said] })
        expect([after.memberId, after.via]).toEqual([memberId, 'TAKEOVER'])
      }),
    )
  })
})

describe('a swap', () => {
  const theirs = {
    ...dutyOn({ ...place, date: MONDAY.add({ days: 1 }) }, given),
    memberId: 'c',
    via: 'ASSIGNED',
  } as const
  const sides = { askerId: 'a', otherId: 'c', tonight: MONDAY, facts: given }
  const code = (change: Partial<typeof sides>) => {
    const decided = decideSwap(dutyOn(place, given), theirs, { ...sides, ...change })
    return decided.ok ? 'OK' : decided.refusal.code
  }

  it('is of two who have what they give, on days ahead', () => {
    expect(code({})).toBe('OK')
    expect(code({ askerId: 'b' })).toBe('DUTY_NOT_YOURS')
    expect(code({ otherId: 'b' })).toBe('DUTY_CHANGED')
    expect(code({ otherId: 'a' })).toBe('DUTY_SWAP_SAME')
    expect(code({ tonight: MONDAY.add({ days: 1 }) })).toBe('DUTY_DAY_PAST')
  })

  it('gives each the day of the other wherever it is not refused', () => {
    let swapped = 0
    fc.assert(
      fc.property(anyFacts, day, day, (facts, date, otherDate) => {
        const at = (one: Temporal.PlainDate, by: DutyFacts) => dutyOn({ ...place, date: one }, by)
        const [mine, theirs] = [at(date, facts), at(otherDate, facts)]
        const [askerId, otherId] = [mine.memberId ?? '', theirs.memberId ?? '']
        if (!decideSwap(mine, theirs, { askerId, otherId, tonight: MONDAY, facts }).ok) return
        swapped += 1
        const swap = { ...place, askerId, date, otherId, otherDate }
        const after = { ...facts, swaps: [swap, ...facts.swaps] }
        expect(at(date, after).memberId).toBe(otherId)
        expect(at(otherDate, after).memberId).toBe(askerId)
      }),
      { numRuns: 1000 },
    )
    expect(swapped).toBeGreaterThan(0)
  })

  it('is refused for a day that was taken over or chosen, and where one of the two is away', () => {
    const chosen = { ...dutyOn(place, given), via: 'CHOSEN' } as const
    const decided = decideSwap(chosen, theirs, sides)
    expect(!decided.ok && decided.refusal.code).toBe('DUTY_SWAP_FIXED')
    const people = new Map(everyone).set(
      'c',
      person('c', { leaves: [{ from: MONDAY, until: null }] }),
    )
    expect(code({ facts: { ...given, people } })).toBe('DUTY_SWAP_AWAY')
  })

  it('waits for its answer until the first of its days is over', () => {
    const otherDate = MONDAY.add({ days: 3 })
    const swap = { ...place, askerId: 'a', otherId: 'c', otherDate, state: 'ASKED' } as const
    expect(isOpenSwap(swap, MONDAY)).toBe(true)
    expect(isOpenSwap(swap, MONDAY.add({ days: 1 }))).toBe(false)
    expect(isOpenSwap({ ...swap, state: 'DECLINED' }, MONDAY)).toBe(false)
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
