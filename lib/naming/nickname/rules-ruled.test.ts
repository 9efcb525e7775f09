import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simplified } from '@/lib/search/fold-text'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from './rules'

const of = (nickname: string) => judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledgeWith([]))

describe('names with a point, and roles with a word before them', () => {
  test.each([
    ['爱新觉罗·启文-青禾-产品', 'compliant', null],
    ['买买提·阿不都热依木·吐尔逊-丝路支付-技术', 'compliant', null],
    ['古丽·阿依-青禾-运营', 'compliant', null],
    ['阿卜杜拉．买买提-丝路支付-产品', 'fixable', '阿卜杜拉·买买提-丝路支付-产品'],
    ['斯琴·高娃 草原银行 产品', 'fixable', '斯琴·高娃-草原银行-产品'],
    ['斯琴·高娃_草原银行_产品', 'fixable', '斯琴·高娃-草原银行-产品'],
    ['沈听澜·松果科技-运维', 'fixable', '沈听澜-松果科技-运维'],
    ['张三-青禾-B端产品', 'compliant', null],
    ['江一舟-青禾-C端产品', 'compliant', null],
    ['王小明-青禾-產品', 'compliant', null],
    ['回声81-砺石风控-渠道运营', 'compliant', null],
    ['简暮云-Lumen Pay-账务', 'compliant', null],
    ['海盐15－Harbor&Co－清结算产品', 'fixable', '海盐15-Harbor&Co-清结算产品'],
    ['小林Ｊ-青禾-ＰＭ', 'fixable', '小林J-青禾-PM'],
  ])('%s', (nickname, verdict, suggestion) => {
    const finding = of(nickname)
    expect([finding.verdict, finding.suggestion]).toEqual([verdict, suggestion])
  })

  test('marks that turn the direction are a finding, and are gone from the correction', () => {
    const finding = of('江一舟-\u202E青禾\u202C-产品')
    expect([finding.verdict, finding.suggestion]).toEqual(['fixable', '江一舟-青禾-产品'])
    expect(finding.reasons).toEqual([{ code: 'DIRECTION', facts: {} }])
  })
})

describe('nicknames in traditional characters', () => {
  test.each([
    ['張偉-騰訊-產品經理-廣州', 'compliant', null],
    ['陳大文-滙豐銀行-工程師', 'compliant', null],
    ['王小明_青禾_產品經理', 'fixable', '王小明-青禾-產品經理'],
    ['王小明-青禾', 'incomplete', null],
  ])('%s', (nickname, verdict, suggestion) => {
    const finding = of(nickname)
    expect([finding.verdict, finding.suggestion]).toEqual([verdict, suggestion])
  })

  test('are read without a guess, and keep their spelling', () => {
    const { parts, warnings } = of('林美玲-滙豐-運營總監-臺北')
    expect(parts).toEqual({ name: '林美玲', company: '滙豐', role: '運營總監', city: '臺北' })
    expect(warnings).toEqual([])
  })

  test('are read by what was taught in the other script', () => {
    const taught = (text: string) => knowledgeWith([{ kind: 'COMPANY', text }])
    const read = (nickname: string, text: string) =>
      judge(nickname, DEFAULT_NICKNAME_TEMPLATE, taught(text)).parts.company
    expect(read('鵝廠-王小明-產品', '鹅厂')).toBe('鵝廠')
    expect(read('鹅厂-王小明-产品', '鵝廠')).toBe('鹅厂')
    expect(read('鵝廠-王小明-產品', '鵝廠')).toBe('鵝廠')
  })

  test('have the verdict of the same nickname in simplified characters', () => {
    const words = ['張偉', '王小明', '騰訊', '滙豐銀行', '鵝廠', '產品', '運營總監', '廣州', 'PM']
    const pieces = fc.array(fc.constantFrom(...words, ...Array.from('-_ ·/（）歐陽')), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(pieces, (all) => {
        const nickname = all.join('')
        expect(of(nickname).verdict).toBe(of(simplified(nickname)).verdict)
      }),
    )
  })
})
