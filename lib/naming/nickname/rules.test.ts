import { describe, expect, test } from 'vitest'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from './rules'
import { composeNickname } from '@/lib/naming/rules/rules-template'
import type { NicknameTemplate } from '@/lib/naming/types'

const GENERAL = knowledgeWith([])
const of = (nickname: string) => judge(nickname, DEFAULT_NICKNAME_TEMPLATE, GENERAL)
const warned = (nickname: string) => of(nickname).warnings.map(({ code }) => code)
const reasonsOf = (nickname: string) => of(nickname).reasons.map(({ code }) => code)

describe('compliant: the required parts, in order, separated as the rule says', () => {
  test.each([
    ['with a city', '林檎-茶马科技-产品-上海'],
    ['without a city', '阿禾-青竹支付-研发'],
    ['a Latin name', 'Quentin-半亩保险-PM-成都'],
    ['a name of several words', "It's raining-青竹支付-QA-北京"],
    ['a Latin and a Chinese name', 'Nora 白露-有间商城-GM-深圳'],
    ['a surname only', '石-云杉银行-项目经理'],
    ['a doubled name', '米米-云杉银行-运营'],
    ['a nickname that is a role elsewhere', '小白-青竹支付-测试'],
    ['figures in the company', '米粒-77到家-运营-武汉'],
    ['signs in the company', '老周-Q&A网络-CTO'],
    ['a plus in the company', '老周-e+金服-CTO'],
    ['a dot in the company', '鹿鸣-松果·快付-架构'],
    ['an address for the company', '鹿鸣-songguo.com-架构'],
    ['an aside at the name', '顾长风（小风）-海棠科技-法务-郑州'],
    ['an aside at the company', '顾长风-海棠科技（总部）-法务-郑州'],
    ['a field of work for the role', '顾长风-海棠科技-支付-郑州'],
    ['two roles', '顾长风-海棠科技-产品/运营-郑州'],
    ['a province', '顾长风-海棠科技-法务-山东'],
    ['a remote prefecture', '顾长风-海棠科技-法务-巴音郭楞'],
    ['a place abroad', '顾长风-海棠科技-法务-新加坡'],
    ['a city in pinyin', '顾长风-海棠科技-法务-hangzhou'],
    ['a district with its city', '顾长风-海棠科技-法务-上海浦东'],
    ['two cities', '顾长风-海棠科技-法务-北京/上海'],
    ['a city within the company', '顾长风-杭州银行-法务'],
  ])('%s', (_what, nickname) => {
    const { verdict, suggestion, missing } = of(nickname)
    expect([verdict, suggestion, missing, reasonsOf(nickname)]).toEqual([
      'compliant',
      null,
      [],
      ['FITS'],
    ])
  })
})

describe('fixable: everything is there, and the corrected form is offered', () => {
  test.each([
    ['砚_半亩_COO_杭州', '砚-半亩-COO-杭州', ['SEPARATOR']],
    ['泡泡—松果—测试—广州', '泡泡-松果-测试-广州', ['SEPARATOR']],
    ['沈听澜+松果科技+运维', '沈听澜-松果科技-运维', ['SEPARATOR']],
    ['沈听澜·松果科技·运维', '沈听澜-松果科技-运维', ['SEPARATOR']],
    ['沈听澜@松果科技@运维', '沈听澜-松果科技-运维', ['SEPARATOR']],
    ['沈听澜.松果科技.运维', '沈听澜-松果科技-运维', ['SEPARATOR']],
    ['沈听澜、松果科技、运维', '沈听澜-松果科技-运维', ['SEPARATOR']],
    ['沈听澜|松果科技|运维', '沈听澜-松果科技-运维', ['SEPARATOR']],
    ['沈听澜 松果科技 运维', '沈听澜-松果科技-运维', ['SEPARATOR']],
    ['沈听澜－松果科技～运维', '沈听澜-松果科技-运维', ['SEPARATOR']],
    ['沈听澜 -松果科技-运维', '沈听澜-松果科技-运维', ['SPACES']],
    ['沈听澜--松果科技--运维', '沈听澜-松果科技-运维', ['SPACES']],
    ['沈听澜-松果科技-运维-', '沈听澜-松果科技-运维', ['EDGES']],
    ['沈听澜-松果科技-运维-(北京)', '沈听澜-松果科技-运维-北京', ['SEPARATOR', 'EDGES']],
    ['Ｎｏｒａ-松果科技-运维', 'Nora-松果科技-运维', ['WIDTH']],
    ['青竹支付-陆听风-产品总监', '陆听风-青竹支付-产品总监', ['ORDER']],
    ['陆听风-产品总监-青竹支付', '陆听风-青竹支付-产品总监', ['ORDER']],
    ['陆听风-长沙-白鹭科技-后端', '陆听风-白鹭科技-后端-长沙', ['ORDER']],
    ['小满_产品-云杉-上海', '小满-云杉-产品-上海', ['ORDER', 'SEPARATOR']],
    ['顾长风-云杉金融pm-深圳', '顾长风-云杉金融-pm-深圳', ['GLUED']],
    ['顾长风-云杉金融pm', '顾长风-云杉金融-pm', ['GLUED']],
    ['程以南，月牙湾产品专家', '程以南-月牙湾-产品专家', ['GLUED', 'SEPARATOR']],
    ['顾长风-云杉金融-北京PM', '顾长风-云杉金融-PM-北京', ['ORDER', 'GLUED']],
    ['顾长风(有赞)-产品', '顾长风-有赞-产品', ['SEPARATOR']],
    ['顾长风（松果科技）-产品-上海', '顾长风-松果科技-产品-上海', ['SEPARATOR']],
    ['顾长风一招商银行一产品一上海', '顾长风-招商银行-产品-上海', ['SEPARATOR']],
    ['上海一顾长风一招商银行一产品', '顾长风-招商银行-产品-上海', ['ORDER', 'SEPARATOR']],
    ['Ben招商银行风控', 'Ben-招商银行-风控', ['GLUED', 'GLUED']],
    ['顾长风-招商银行的产品经理', '顾长风-招商银行-产品经理', ['GLUED']],
  ])('%s', (nickname, suggestion, reasons) => {
    const finding = of(nickname)
    expect([finding.verdict, finding.suggestion, reasonsOf(nickname)]).toEqual([
      'fixable',
      suggestion,
      reasons,
    ])
  })
})

describe('incomplete: says which part is missing', () => {
  test.each([
    ['Hugo-松果-上海', ['role']],
    ['芒果-白鹭银行-山东', ['role']],
    ['梁有声+海棠科技+郑州', ['role']],
    ['岁岁平安~松果~北京', ['role']],
    ['九月网络-邵小满', ['role']],
    ['kbx-73信用卡', ['role']],
    ['葛小满-云杉结算公司（云结）-北京', ['role']],
    ['马小跳-架构-重庆', ['company']],
    ['杜若-测试', ['company']],
    ['招商银行-风控-北京', ['name']],
    ['马小跳-重庆', ['company', 'role']],
    ['马小跳(小马)-架构', ['company']],
    ['马小跳(前)-架构', ['company']],
    ['马小跳(重庆)-架构', ['company']],
    ['马一跳-架构-重庆', ['company']],
    ['一一-架构-重庆', ['company']],
  ])('%s', (nickname, missing) => {
    const finding = of(nickname)
    expect([finding.verdict, finding.missing, finding.suggestion]).toEqual([
      'incomplete',
      missing,
      null,
    ])
  })
})

describe('unreadable: no parts can be recognised', () => {
  test.each([
    '松涛',
    'kivory',
    '圆圆',
    "I'm",
    '☆彡',
    '🌙🌙',
    '',
    '   ',
    '---',
    'Nora 白露',
    'Nora王',
    '??小满??',
  ])('%j', (nickname) => {
    const { verdict, parts, missing, suggestion } = of(nickname)
    expect([verdict, parts, missing, suggestion]).toEqual([
      'unreadable',
      { name: null, company: null, role: null, city: null },
      [],
      null,
    ])
  })
})

describe('warnings do not count against a nickname', () => {
  test.each([
    ['林檎-海棠科技(前)-产品', 'FORMER_EMPLOYER'],
    ['林檎-海棠科技（前公司）-产品', 'FORMER_EMPLOYER'],
    ['林檎-ex-海棠科技-产品', 'FORMER_EMPLOYER'],
    ['林檎-前美团-产品', 'FORMER_EMPLOYER'],
    ['林檎-海棠科技-产品-BJ', 'ABBREVIATED_CITY'],
    ['林檎-海棠科技-产品-沪', 'ABBREVIATED_CITY'],
    ['林檎-海棠科技-产品-帝都', 'ABBREVIATED_CITY'],
    ['林檎-海棠科技-打杂-上海', 'JOKE_ROLE'],
    ['林檎-海棠科技-首席摸鱼官', 'JOKE_ROLE'],
    ['林檎🍎-海棠科技-产品', 'EMOJI'],
    ['林檎??-海棠科技-产品', 'LOST_CHARACTERS'],
    ['林檎-海棠科技-造梦', 'UNKNOWN_ROLE'],
    ['欧阳林檎-北京海棠万里科技-技术总', 'TRUNCATED'],
    ['林檎-海棠科技-产品-研发', 'SEVERAL'],
    ['林檎-海棠万里信息科技有限公司-产品', 'TOO_LONG'],
  ])('%s', (nickname, warning) => {
    expect([of(nickname).verdict, warned(nickname)]).toEqual(['compliant', [warning]])
  })

  test('an ordinary nickname has none, and 前 may begin a name', () => {
    expect(warned('林檎-前海海棠-产品-上海')).toEqual([])
  })

  test('facts name what was seen', () => {
    expect(of('林檎-海棠科技-产品-BJ').warnings).toEqual([
      { code: 'ABBREVIATED_CITY', facts: { text: 'BJ', city: '北京' } },
    ])
    expect(of('青竹支付_陆听风_产品总监').reasons).toEqual([
      { code: 'ORDER', facts: { first: 'name', second: 'company' } },
      { code: 'SEPARATOR', facts: { found: '_', wanted: '-' } },
    ])
  })
})

describe('the template is data', () => {
  const short: NicknameTemplate = {
    parts: [
      { part: 'company', required: true },
      { part: 'name', required: true },
    ],
    separator: '_',
    longest: 16,
  }

  test('another order, another separator, and no place for a role', () => {
    expect(judge('海棠科技_林檎', short, GENERAL).verdict).toBe('compliant')
    const finding = judge('林檎-海棠科技-产品', short, GENERAL)
    expect([finding.verdict, finding.suggestion]).toEqual(['fixable', '海棠科技_林檎'])
    expect(finding.reasons.map(({ code }) => code)).toEqual(['ORDER', 'SEPARATOR', 'EXTRA_PART'])
  })

  test('what is required is required', () => {
    const strict: NicknameTemplate = {
      ...DEFAULT_NICKNAME_TEMPLATE,
      parts: DEFAULT_NICKNAME_TEMPLATE.parts.map(({ part }) => ({ part, required: true })),
    }
    expect(judge('林檎-海棠科技-产品', strict, GENERAL).missing).toEqual(['city'])
  })

  test('composes the parts that are there', () => {
    const parts = { name: '林檎', company: '海棠', role: '产品', city: null }
    expect(composeNickname(parts, DEFAULT_NICKNAME_TEMPLATE)).toBe('林檎-海棠-产品')
  })
})

test('what was taught is known', () => {
  expect(of('林檎-造梦-海棠-上海').suggestion).not.toBe('林檎-海棠-造梦-上海')
  const taught = knowledgeWith([{ kind: 'ROLE', text: '造梦' }])
  expect(judge('林檎-造梦-海棠-上海', DEFAULT_NICKNAME_TEMPLATE, taught).suggestion).toBe(
    '林檎-海棠-造梦-上海',
  )
  const place = knowledgeWith([{ kind: 'CITY', text: '桃花岛' }])
  expect(judge('林檎-海棠-桃花岛', DEFAULT_NICKNAME_TEMPLATE, place).missing).toEqual(['role'])
  const company = knowledgeWith([{ kind: 'COMPANY', text: '三棵树' }])
  expect(judge('林檎三棵树产品', DEFAULT_NICKNAME_TEMPLATE, company).suggestion).toBe(
    '林檎-三棵树-产品',
  )
})
