import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { breachStart, judgedTimes, type HeldName, type RuleTime } from './rules-breach'

const at = (day: number) => Temporal.Instant.fromEpochMilliseconds(day * 86_400_000)
const NOW = at(100)
const name = (id: string, from: number, until: number | null): HeldName => ({
  id,
  from: at(from),
  until: until === null ? null : at(until),
})
const rule = (id: string, from: number): RuleTime => ({ id, from: at(from) })

function startOf(names: HeldName[], rules: RuleTime[], breaches: readonly string[]) {
  const times = judgedTimes(names, rules, NOW)
  const start = breachStart(times, (t) => breaches.includes(`${t.nameId}${t.ruleId}`))
  return start === null ? null : start.epochMilliseconds / 86_400_000
}

describe('the start of a breach', () => {
  it('is the day the nickname was taken, when the rule was there before', () => {
    expect(startOf([name('a', 20, null)], [rule('1', 10)], ['a1'])).toBe(20)
  })

  it('is the day the rule came into force, when the nickname was there before', () => {
    expect(startOf([name('a', 5, null)], [rule('1', 10)], ['a1'])).toBe(10)
  })

  it('goes on over a rename and over a new rule while all are in breach', () => {
    const names = [name('a', 5, 30), name('b', 30, null)]
    expect(startOf(names, [rule('1', 10), rule('2', 40)], ['a1', 'b1', 'b2'])).toBe(10)
  })

  it('begins anew after a time within the rule', () => {
    const names = [name('a', 5, 30), name('b', 30, 50), name('c', 50, null)]
    expect(startOf(names, [rule('1', 10)], ['a1', 'c1'])).toBe(50)
  })

  it('begins anew after a time in which no nickname was known', () => {
    const names = [name('a', 5, 30), name('b', 35, null)]
    expect(startOf(names, [rule('1', 10)], ['a1', 'b1'])).toBe(35)
  })

  it('is the new rule’s day for a nickname that the old one allowed', () => {
    const rules = [rule('1', 10), rule('2', 40), rule('3', 140)]
    expect(startOf([name('a', 5, null)], rules, ['a2', 'a3'])).toBe(40)
  })

  it('is never, within the rule', () => {
    expect(startOf([name('a', 5, null)], [rule('1', 10)], [])).toBeNull()
  })
})

describe('a nickname meets a rule', () => {
  it('only while the one was held and the other in force', () => {
    const days = fc.integer({ min: 0, max: 150 })
    const held = fc.tuple(days, fc.option(days)).map(([from, until]) => name('n', from, until))
    const ruled = fc.uniqueArray(days, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(held, { maxLength: 4 }), ruled, (names, starts) => {
        const sorted = starts.toSorted((a, b) => a - b)
        const rules = starts.map((day) => rule(String(day), day))
        for (const { nameId, ruleId, from, until } of judgedTimes(names, rules, NOW)) {
          const next = sorted.find((day) => day > Number(ruleId))
          const [begin, end] = [from, until].map((one) =>
            one == null ? one : one.epochMilliseconds / 86_400_000,
          )
          expect(Number(ruleId)).toBeLessThanOrEqual(begin ?? -1)
          expect(Number(ruleId)).toBeLessThanOrEqual(100)
          // The next rule counts only if it has begun.
          if (next !== undefined && next <= 100) expect(end ?? Infinity).toBeLessThanOrEqual(next)
          const holders = names.filter(({ id }) => id === nameId)
          expect(holders.some((one) => Temporal.Instant.compare(one.from, from) <= 0)).toBe(true)
          if (until !== null) expect(Temporal.Instant.compare(from, until)).toBe(-1)
        }
      }),
    )
  })
})
