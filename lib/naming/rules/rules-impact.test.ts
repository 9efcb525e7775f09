import { expect, test } from 'vitest'
import { countEffects, effectOf } from './rules-impact'

test.each([
  ['compliant', 'incomplete', 'NEWLY_IN_BREACH'],
  ['compliant', 'fixable', 'NEWLY_IN_BREACH'],
  ['fixable', 'compliant', 'NEWLY_FREE'],
  ['unreadable', 'compliant', 'NEWLY_FREE'],
  ['fixable', 'incomplete', 'OTHERWISE'],
  ['compliant', 'compliant', 'SAME'],
  ['unreadable', 'unreadable', 'SAME'],
  [null, 'compliant', 'SAME'],
  [null, 'fixable', 'NEWLY_IN_BREACH'],
] as const)('from %s to %s is %s', (before, after, effect) => {
  expect(effectOf(before, after)).toBe(effect)
})

test('counts each effect', () => {
  const effects = ['SAME', 'NEWLY_FREE', 'SAME'] as const
  expect(countEffects(effects.map((effect) => ({ effect })))).toEqual({
    NEWLY_IN_BREACH: 0,
    NEWLY_FREE: 1,
    OTHERWISE: 0,
    SAME: 2,
  })
})
