import { describe, expect, test } from 'vitest'
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
