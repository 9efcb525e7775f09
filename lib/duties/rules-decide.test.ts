import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { anyFacts, day, everyone, given, id, MONDAY, person, place } from './fixtures-facts'
import {
  decideCannot,
  decideSwap,
  decideTakeOver,
  isOpenSwap,
  isOver,
  mayTakeOver,
} from './rules-decide'
import { dutyOn } from './rules'
import type { DutyFacts } from './types'

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
