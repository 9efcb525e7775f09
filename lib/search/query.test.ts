import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from './fold-text'
import { QUERY_MAX } from './limits'
import { placesOf } from './places'
import { isTooLong, readQuery, wordsOf } from './query'

test.each([
  ['对账 系统', ['对账', '系统']],
  ['"对账 系统"', ['对账系统']],
  ['“api 网关” 慢', ['api网关', '慢']],
  ['「下周 见」再见', ['下周见', '再见']],
  ['5" 屏', ['5"', '屏']],
  ['""', ['""']],
  ['账 账单 账单系统', ['账单系统']],
  ['\u200B', []],
])('%s is read as %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('asks the index by full grams alone where there are some', () => {
  expect(readQuery('对账 慢')?.grams).toBe("'对账'")
  expect(readQuery('慢')?.grams).toBe("'慢':*")
  expect(readQuery(' \u00AD ')).toBeNull()
})

test('takes no part of a query that is too long', () => {
  expect(readQuery('长'.repeat(QUERY_MAX))).not.toBeNull()
  expect(isTooLong('长'.repeat(QUERY_MAX + 1))).toBe(true)
  expect(readQuery('长'.repeat(QUERY_MAX + 1))).toBeNull()
})

test('words are found in a text where its fold holds them, as they stand in the text', () => {
  const text = '前面 it’s 帳\u200B單 與 API'
  expect(
    placesOf(text, wordsOf('账单 "it\'s"')).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['it’s', '帳\u200B單'])
  expect(placesOf('Thea  叶', ['thea叶'])).toEqual([{ start: 0, end: 7 }])
  const unit = fc.constantFrom(...Array.from("夜帳单aB \n’'—-𠀀😀\u00AD\u200B"))
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 20 }),
      fc.string({ unit, maxLength: 3 }),
      (held, query) => {
        const words = wordsOf(query)
        const folded = foldText(held)
        const all = words.every((word) => folded.includes(word))
        const places = placesOf(held, words)
        expect(places.length > 0 || words.length === 0).toBe(all || places.length > 0)
        if (words.length === 1) expect(places.length > 0).toBe(all)
      },
    ),
    { numRuns: 500 },
  )
})
