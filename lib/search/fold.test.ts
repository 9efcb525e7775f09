import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold'

test('folds width, case and compatibility forms', () => {
  expect(fold('ＡＢＣ　①　ﬁ　Ｑ＆Ａ')).toBe('abc 1 fi q&a')
  expect(fold('ÀÉ')).toBe('àé')
  expect(fold('支付')).toBe('支付')
})

test('is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 2000 },
  )
  const all = Array.from({ length: 0x20000 }, (_, code) => code)
  const bad = all.filter(
    (code) => fold(fold(String.fromCodePoint(code))) !== fold(String.fromCodePoint(code)),
  )
  expect(bad).toEqual([])
})

test('leaves nothing that PostgreSQL cannot store', () => {
  expect(fold('a\0b\uD800')).toBe('a\uFFFDb\uFFFD')
})
