import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold'
import { gramsOf, toTsquery, toTsvector } from './grams'

test('begins a gram at every character, two long for Han and three otherwise', () => {
  expect([...gramsOf('夜话t+1。')]).toEqual(['夜话', '话t', 't+1', '+1。', '1。', '。'])
})

test('asks by full grams, and by prefix only for a query shorter than one', () => {
  expect(toTsquery('夜话会')).toBe("'夜话' & '话会'")
  expect(toTsquery('夜')).toBe("'夜':*")
  expect(toTsquery('ok')).toBe("'ok':*")
  expect(toTsquery('ok夜话')).toBe("'ok夜' & 'k夜话' & '夜话'")
  expect(toTsquery('')).toBeNull()
})

test('quotes what a tsvector reads as syntax', () => {
  expect(toTsvector("a'\\")).toBe("'a''\\\\' '''\\\\' '\\\\'")
})

test('every text that contains a query has all full grams of it', () => {
  const unit = fc.constantFrom('夜', '话', '😀', 'a', 'B', ' ', '，', "'", '\\', '𠀀', '１', 'é')
  fc.assert(
    fc.property(
      fc.string({ unit }),
      fc.string({ unit, minLength: 1 }),
      fc.string({ unit }),
      (before, query, behind) => {
        const text = gramsOf(fold(before + query + behind))
        const wanted = [...gramsOf(fold(query))]
        const found = wanted.map((gram) => [...text].some((held) => held.startsWith(gram)))
        expect(found).toEqual(wanted.map(() => true))
      },
    ),
    { numRuns: 500 },
  )
})
