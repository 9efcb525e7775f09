import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from './rules'
import { misreadOf } from './rules-misread'
import type { Taught } from '@/lib/naming/types'

const judged = (nickname: string, taught: Taught = []) =>
  judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledgeWith(taught))

const of = (nickname: string, taught: Taught = []) =>
  misreadOf(judged(nickname, taught), DEFAULT_NICKNAME_TEMPLATE, knowledgeWith(taught))

test.each([
  ['林檎-青禾-车车', 'COMPANY', '青禾'],
  ['顾北-炼金术士', 'ROLE', '炼金术士'],
  ['江一舟-青禾产品', 'COMPANY', '青禾产品'],
  ['车车-运营', 'COMPANY', '车车'],
  ['望潮科技-顾北辰-产品', 'NAME', '望潮科技'],
])('read wrongly, %s teaches that the %s is %s', (nickname, kind, text) => {
  expect(of(nickname)).toEqual({ kind, text })
})

test.each([
  ['林檎-青禾-产品', 'nothing is wrong'],
  ['苏禾_云栈_技术', 'only the signs between the parts are'],
  ['林檎', 'one word alone is no other part'],
  ['白见山-K+云合规', 'a guess asks by itself'],
  ['', 'there is nothing'],
])('%s: no word is offered where %s', (nickname) => {
  expect(of(nickname)).toBeNull()
})

test('what is taught always makes the same nickname read another way', () => {
  const word = fc.constantFrom(
    '林檎',
    '青禾',
    '青禾科技',
    '产品',
    '运营',
    'PM',
    'K+',
    '车车',
    '上海',
  )
  const sign = fc.constantFrom('-', '_', ' ', '')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), sign, (words, between) => {
      const nickname = words.join(between)
      const one = of(nickname)
      if (one !== null) expect(judged(nickname, [one])).not.toEqual(judged(nickname))
    }),
    { numRuns: 40 },
  )
}, 20_000)
