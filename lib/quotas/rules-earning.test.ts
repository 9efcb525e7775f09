import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { earned, earningSince } from './rules-earning'
import type { EarningFacts } from './types-earning'

const day = (nth: number) => Temporal.Instant.fromEpochMilliseconds(nth * 86_400_000)
const version = (number: number, from: number, talkEarns: number, nightsForOne: number) => ({
  version: number,
  effectiveFrom: day(from),
  talkEarns,
  nightsForOne,
  earnedMax: 2,
})
const OFF = version(1, 0, 0, 0)
const TALKS = version(2, 10, 1, 0)
const BOTH = version(3, 20, 1, 10)

const facts = (some: Partial<EarningFacts>): EarningFacts => ({
  memberId: 'm',
  talks: [],
  nights: 0,
  granted: 0,
  nightsGranted: 0,
  lastNights: 0,
  ...some,
})
const talk = (talkId: string, nth: number, granted = false) => ({ talkId, at: day(nth), granted })

describe('since when something is earned', () => {
  const since = (versions: Parameters<typeof earningSince>[0], at = 99) =>
    earningSince(versions, day(at), 'talkEarns')?.epochMilliseconds ?? null

  it('is the day of the first version of an unbroken run', () => {
    expect(since([OFF, TALKS, BOTH])).toBe(day(10).epochMilliseconds)
    expect(since([OFF, TALKS, version(3, 30, 0, 0), version(4, 40, 2, 0)])).toBe(
      day(40).epochMilliseconds,
    )
  })

  it('is never while it is off, or has not begun', () => {
    expect(since([OFF])).toBeNull()
    expect(since([OFF, TALKS], 9)).toBeNull()
    expect(since([OFF, TALKS, version(3, 30, 0, 0)])).toBeNull()
  })
})

describe('what was earned', () => {
  const keys = (some: Partial<EarningFacts>, versions = [OFF, TALKS, BOTH]) =>
    earned(versions, day(99), facts(some))?.grants.map(({ key, amount }) => [key, amount])

  it('is one for a talk by the version of its day, and nothing for one before it was on', () => {
    expect(keys({ talks: [talk('a', 5), talk('b', 12)] })).toEqual([['talk:b', 1]])
  })

  it('is one for every so many nights, whole ones only', () => {
    expect(keys({ nights: 9 })).toEqual([])
    expect(keys({ nights: 19 })).toEqual([['nights:m:1', 1]])
    expect(keys({ nights: 25, nightsGranted: 1, lastNights: 1, granted: 1 })).toEqual([
      ['nights:m:2', 1],
    ])
  })

  it('does not use a number twice that a member brought along from a merge', () => {
    expect(keys({ nights: 20, nightsGranted: 1, lastNights: 4, granted: 1 })).toEqual([
      ['nights:m:5', 1],
    ])
  })

  it('ends at the most that can be earned, even amid one talk', () => {
    const many = [OFF, version(2, 10, 3, 0)]
    expect(keys({ talks: [talk('a', 12)] }, many)).toEqual([['talk:a', 2]])
    expect(keys({ talks: [talk('a', 12, true), talk('b', 13)], granted: 2 })).toEqual([])
  })

  it('never exceeds the most, never grants a thing twice, and comes to rest', () => {
    const some = fc.record({
      nights: fc.nat(80),
      talks: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }),
      nightsForOne: fc.nat(12),
      talkEarns: fc.nat(3),
      earnedMax: fc.nat(9),
    })
    fc.assert(
      fc.property(some, ({ nights, talks, ...terms }) => {
        const versions = [OFF, { ...version(2, 10, 0, 0), ...terms }]
        const held = talks.map((nth, at) => talk(String(at), nth))
        const first = earned(versions, day(99), facts({ nights, talks: held }))
        const grants = first?.grants ?? []
        const sum = grants.reduce((total, { amount }) => total + amount, 0)
        expect(sum).toBeLessThanOrEqual(terms.earnedMax)
        expect(new Set(grants.map(({ key }) => key)).size).toBe(grants.length)
        expect(grants.every(({ amount }) => amount > 0)).toBe(true)
        const given = new Set(grants.map(({ key }) => key))
        const counted = grants.filter(({ key }) => key.startsWith('nights')).length
        const again = earned(
          versions,
          day(99),
          facts({
            nights,
            granted: sum,
            nightsGranted: counted,
            lastNights: counted,
            talks: held.map((one) => ({ ...one, granted: given.has(`talk:${one.talkId}`) })),
          }),
        )
        expect(again?.grants).toEqual([])
      }),
    )
  })
})
