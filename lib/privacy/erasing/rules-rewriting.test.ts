import { describe, expect, test } from 'vitest'
import { dictionaryOf } from '@/lib/redaction/rules-names'
import { rewriterOf } from './rules-rewriting'

const people = [
  { key: 'shen', names: ['沈知远-青舟支付-产品', '林'] },
  { key: 'gu', names: ['顧南舟-臨溪銀行-杭州'] },
]
const dictionary = dictionaryOf(people, ['青舟支付', '臨溪銀行'])

describe('a name is taken out in whichever script it is written', () => {
  test.each([
    ['shen', '沈知遠講了產品', '○○講了產品'],
    ['shen', '沈知远讲了产品', '○○讲了产品'],
    ['gu', '问顾南舟，問顧南舟', '问○○，問○○'],
    ['gu', '沈知遠講了產品', '沈知遠講了產品'],
  ])('of %s in %j', (key, before, after) => {
    const { text, pattern } = rewriterOf(dictionary, key, [])
    expect(text(before)).toBe(after)
    // The database looks through texts by the pattern first: it leaves none out that would change.
    if (before !== after) expect(before).toMatch(new RegExp(pattern, 'u'))
  })

  test('as a whole, too', () => {
    expect(rewriterOf(dictionary, 'gu', []).isName('顾南舟-临溪银行-杭州')).toBe(true)
    expect(rewriterOf(dictionary, 'shen', []).isName('顾南舟-临溪银行-杭州')).toBe(false)
  })
})
