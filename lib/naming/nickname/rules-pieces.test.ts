import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from './rules'
import { readPieces } from './rules-pieces'

const NONE = knowledgeWith([])
const read = (nickname: string, knowledge = NONE) =>
  readPieces(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledge).map(
    ({ text, part, certainty }) => `${text} ${part ?? '-'} ${certainty}`,
  )

test('says of each piece what it was read as, and how sure that is', () => {
  expect(read('小鱼-海棠小铺-产品')).toEqual([
    '小鱼 name KNOWN',
    '海棠小铺 company PLACE',
    '产品 role KNOWN',
  ])
  expect(read('青禾小林产品')).toEqual(['青禾小林 name GUESS', '产品 role KNOWN'])
})

test('is surer once a word is taught', () => {
  expect(read('云朵')).toEqual(['云朵 name GUESS'])
  expect(read('云朵', knowledgeWith([{ kind: 'NAME', text: '云朵' }]))).toEqual(['云朵 name KNOWN'])
})

test('reads what the verdict reads, and leaves no piece out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), (nickname) => {
      const pieces = readPieces(nickname, DEFAULT_NICKNAME_TEMPLATE, NONE)
      const finding = judge(nickname, DEFAULT_NICKNAME_TEMPLATE, NONE)
      if (finding.verdict === 'unreadable') return
      const parts = Object.fromEntries(
        pieces.flatMap(({ part, text }) => (part ? [[part, text]] : [])),
      )
      expect({ name: null, company: null, role: null, city: null, ...parts }).toEqual(finding.parts)
    }),
  )
})
