import { describe, expect, test } from 'vitest'
import type { Piece } from '@/lib/transcripts/types'
import { findSuspects } from './rules'
import { companyWords } from './rules-companies'

const NONE: ReadonlySet<string> = new Set()

function asked(text: string, companies: ReadonlySet<string> = NONE): string[] {
  const piece: Piece = { kind: 'words', text }
  const texts = [{ place: { position: 0 }, pieces: [piece] }]
  return findSuspects(texts, { known: NONE, companies }).map((one) => one.text)
}

const people = (...nicknames: string[]) =>
  nicknames.map((nickname, at) => ({ person: String(at), nicknames: [nickname] }))

describe('a company is not asked about', () => {
  test.each([
    ['京东 阿里   苏宁   海尔 以及很多企业'],
    ['大家好，我是中行'],
    ['我们和苏宁谈过账期'],
    ['欢迎招行来分享'],
  ])('of the general vocabulary: %s', (text) => {
    expect(asked(text)).toEqual([])
  })

  test('that nicknames, members, rosters or what was taught make known', () => {
    expect(asked('王启明 也接了')).toEqual(['王启明'])
    expect(asked('王启明 也接了', companyWords([], ['王启明'], []))).toEqual([])
    const taught = [{ kind: 'COMPANY', text: '王启明' }] as const
    expect(asked('王启明 也接了', companyWords([], [], taught))).toEqual([])
  })
})

test('a short word in the place of a company is one once two people have it', () => {
  const [one, other] = ['林檎-山吹-产品', '阿禾-山吹-研发']
  expect([...companyWords(people(one), [], [])]).toEqual([])
  expect([...companyWords(people(one, other), [], [])]).toEqual(['山吹'])
  expect([...companyWords(people('林檎-茶马科技-产品'), [], [])]).toEqual(['茶马科技'])
})

describe('a person stays a question', () => {
  test.each([
    ['谢谢李宁老师的分享', '李宁'],
    ['李宁老师昨天说过', '李宁'],
    ['大家好，我叫李宁', '李宁'],
    ['谢谢Morgan的分享', 'Morgan'],
  ])('also with the name of a company: %s', (text, name) => {
    expect(asked(text).map((found) => found.toLowerCase())).toEqual([name.toLowerCase()])
  })

  test('whose name stands in the place of a company once', () => {
    const once = companyWords(people('林檎-王启明-产品'), [], [])
    expect(asked('我同事王启明说这个接口有坑', once)).toEqual(['王启明'])
  })

  test('with the name of a member’s company, where words say that it is a person', () => {
    expect(asked('谢谢王启明老师', companyWords([], ['王启明'], []))).toEqual(['王启明'])
  })
})
