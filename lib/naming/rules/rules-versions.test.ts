import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { inForce } from '@/lib/versioned/rules'
import type { DatedVersion } from '@/lib/versioned/types'
import { rulesOver } from './rules-versions'

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
const rule = (version: number, seconds: number): DatedVersion => ({
  version,
  effectiveFrom: at(seconds),
})

/** Versions numbered as they were published, which is not always the order of their effect. */
const someRules = fc
  .array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 })
  .map((seconds) => seconds.map((second, index) => rule(index + 1, second)))
const second = fc.integer({ min: -1, max: 22 })

describe('the rules over a name', () => {
  const held = (from: number, until: number | null) => ({
    from: at(from),
    until: until === null ? null : at(until),
  })
  const versions = (
    rules: readonly DatedVersion[],
    from: number,
    until: number | null,
    now = 100,
  ) => rulesOver(rules, held(from, until), at(now)).map(({ version }) => version)

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
          const found = inForce(rules, at(s))
          if (found !== null) seen.add(found.version)
        }
        expect(versions(rules, from, until, now).toSorted()).toEqual([...seen].toSorted())
      }),
    )
  })
})
