import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { earliestEffect, inForceAt, intervalsOf, rulesOver, type Dated } from './rules-versions'

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
const rule = (version: number, seconds: number): Dated => ({ version, effectiveFrom: at(seconds) })

/** Versions numbered as they were published, which is not always the order of their effect. */
const someRules = fc
  .array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 })
  .map((seconds) => seconds.map((second, index) => rule(index + 1, second)))
const second = fc.integer({ min: -1, max: 22 })

describe('the rule in force', () => {
  it('is none before the first, and the last that took effect afterwards', () => {
    const rules = [rule(1, 5), rule(2, 9)]
    const versions = [4, 5, 8, 9, 90].map((seconds) => inForceAt(rules, at(seconds))?.version)
    expect(versions).toEqual([undefined, 1, 1, 2, 2])
  })

  it('is the later version when two take effect at once', () => {
    expect(inForceAt([rule(3, 5), rule(2, 5)], at(5))?.version).toBe(3)
    expect(intervalsOf([rule(3, 5), rule(2, 5)])).toEqual([
      { rule: rule(3, 5), from: at(5), until: null },
    ])
  })

  it('is exactly one from the first effect on, and none before', () => {
    fc.assert(
      fc.property(someRules, second, (rules, seconds) => {
        const around = intervalsOf(rules).filter(
          ({ from, until }) =>
            Temporal.Instant.compare(from, at(seconds)) <= 0 &&
            (until === null || Temporal.Instant.compare(until, at(seconds)) > 0),
        )
        const begun = rules.some(
          ({ effectiveFrom }) => Temporal.Instant.compare(effectiveFrom, at(seconds)) <= 0,
        )
        expect(around.length).toBe(begun ? 1 : 0)
        expect(around[0]?.rule ?? null).toEqual(inForceAt(rules, at(seconds)))
      }),
    )
  })

  it('does not depend on the order in which rules are given', () => {
    fc.assert(
      fc.property(someRules, second, (rules, seconds) => {
        expect(inForceAt(rules.toReversed(), at(seconds))).toEqual(inForceAt(rules, at(seconds)))
      }),
    )
  })
})

describe('the rules over a name', () => {
  const held = (from: number, until: number | null) => ({
    from: at(from),
    until: until === null ? null : at(until),
  })
  const versions = (rules: readonly Dated[], from: number, until: number | null, now = 100) =>
    rulesOver(rules, held(from, until), at(now)).map(({ version }) => version)

  it('are those in force while it was held', () => {
    const rules = [rule(1, 5), rule(2, 9)]
    expect(versions(rules, 0, 5)).toEqual([])
    expect(versions(rules, 0, 6)).toEqual([1])
    expect(versions(rules, 6, 9)).toEqual([1])
    expect(versions(rules, 6, 10)).toEqual([1, 2])
    expect(versions(rules, 9, null)).toEqual([2])
    expect(versions(rules, 7, 7)).toEqual([])
  })

  it('leave out a rule that is still to come', () => {
    expect(versions([rule(1, 5), rule(2, 9)], 0, null, 8)).toEqual([1])
    expect(versions([rule(1, 5), rule(2, 9)], 0, null, 9)).toEqual([1, 2])
  })

  it('are exactly those in force at some instant at which it was held, up to now', () => {
    fc.assert(
      fc.property(someRules, second, fc.option(second), second, (rules, from, until, now) => {
        // Everything happens on whole seconds, so looking at each of them misses nothing.
        const seen = new Set<number>()
        for (let s = Math.max(from, -1); s <= now && (until === null || s < until); s += 1) {
          const found = inForceAt(rules, at(s))
          if (found !== null) seen.add(found.version)
        }
        expect(versions(rules, from, until, now).toSorted()).toEqual([...seen].toSorted())
      }),
    )
  })
})

describe('the earliest effect of a new rule', () => {
  it('is now, or when the last one takes effect', () => {
    expect(earliestEffect([], at(3))).toEqual(at(3))
    expect(earliestEffect([rule(1, 1)], at(3))).toEqual(at(3))
    expect(earliestEffect([rule(1, 1), rule(2, 7)], at(3))).toEqual(at(7))
  })

  it('leaves every instant that has passed to the rule that was in force then', () => {
    fc.assert(
      fc.property(someRules, second, second, (rules, now, past) => {
        fc.pre(past < now)
        const next = { version: rules.length + 1, effectiveFrom: earliestEffect(rules, at(now)) }
        expect(inForceAt([...rules, next], at(past))).toEqual(inForceAt(rules, at(past)))
      }),
    )
  })
})
