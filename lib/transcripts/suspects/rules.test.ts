import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Piece } from '@/lib/transcripts/types'
import { decisionsIn, findSuspects } from './rules'
import { answersIn } from './schema'

const words = (text: string): Piece => ({ kind: 'words', text })
const line = (position: number, ...pieces: Piece[]) => ({ place: { position }, pieces })
const knowing = (decided: readonly string[] = [], companies: readonly string[] = []) => ({
  known: new Set(decided),
  companies: new Set(companies),
})
const asked = (text: string, decided: readonly string[] = [], companies: readonly string[] = []) =>
  findSuspects([line(0, words(text))], knowing(decided, companies)).map((one) => one.text)

describe('what reads like a name is asked about', () => {
  test.each([
    ['大家好，我叫听风，做支付的', '听风'],
    ['我会用青石板作为账号', '青石板'],
    ['以后用Tim Chen作为账号发言', 'Tim Chen'],
    ['各位好，我是望潮，来自深圳', '望潮'],
    ['大家好，我是白鹭支付的木林风。', '木林风'],
    ['我的笔名是云中鹤', '云中鹤'],
    ['昵称：山外山', '山外山'],
    ['叫我石头就好', '石头'],
    ['My name is Rowan Vale, from payments', 'Rowan Vale'],
    ['夜航船，你好！', '夜航船'],
    ['Hello Kevin，周末见', 'Kevin'],
    ['请夜航船分享今晚的话题', '夜航船'],
    ['有请老钱给大家带来分享', '老钱'],
    ['谢谢林向晚老师', '林向晚'],
    ['谢谢夜航船老师的分享', '夜航船'],
    ['晓冬兄，黑产怎么识别', '晓冬'],
    ['我同事李晓明说这个接口有坑', '李晓明'],
    ['和王建国聊过，他不同意', '王建国'],
    ['欧阳知遥的方案', '欧阳知遥'],
    ['谢烨是负责渠道的', '谢烨'],
    ['问一下 Michael Chang 那边', 'Michael Chang'],
    ['Xiaoming Li 写的文章', 'Xiaoming Li'],
    ['张总怎么看', '张总'],
    ['我同事張曉明說這個接口有坑', '張曉明'],
    ['謝謝夜航船老師的分享', '夜航船'],
  ])('in %j', (text, name) => {
    expect(asked(text)).toEqual([name])
  })

  test.each([
    '我叫了外卖，我叫他过来',
    '谢谢大家分享，感谢精彩分享，请继续分享',
    '请大家分享一下，请专家解答',
    '老师，你好！各位老师晚上好',
    '请问如何开通',
    '昵称：姓名-公司-岗位',
    '用手机号作为账号，用邮箱作为账号登录',
    '我是做清结算的，我是产品经理',
    '高并发和成本价，于是和我们时不时对账',
    'Apple Pay 和 Google Cloud，Visa Direct 在 Hong Kong，Spring Boot',
    '欢迎新人，谢谢语文老师',
    '周一到周五，黄金交易，白名单，程序员，张总监，高总量，余额',
    '@所有人 今晚七点半开始',
    '需要在下周同一时间做分享',
    '請大家繼續分享，謝謝語文老師，週一到週五',
  ])('but not in %j', (text) => {
    expect(asked(text)).toEqual([])
  })

  test('a nickname that an @ hides is looked for where it stands without one', () => {
    const hidden: Piece = { kind: 'blank', hidden: '@阿秋秋-云杉?' }
    const found = findSuspects(
      [line(0, hidden, words('你怎么看')), line(1, words('同意阿秋秋的说法'))],
      knowing(),
    )
    expect(found).toEqual([
      {
        text: '阿秋秋',
        reason: 'MENTIONED',
        places: [{ position: 1 }],
        before: '同意',
        after: '的说法',
      },
    ])
  })

  test('once for all its places, title and summary included', () => {
    const found = findSuspects(
      [
        { place: { field: 'title' }, pieces: [words('和王建国谈对账')] },
        line(3, words('王建国说过')),
        line(3, words('还是王建国')),
      ],
      knowing(),
    )
    expect(found.map(({ text, places }) => [text, places])).toEqual([
      ['王建国', [{ field: 'title' }, { position: 3 }]],
    ])
  })

  test('and not again when an editor has decided, in any width or case', () => {
    expect(asked('问一下 ＫＥＶＩＮ 和 Kevin', ['kevin'])).toEqual([])
    expect(asked('和王建国聊过', ['王建国'])).toEqual([])
  })

  test('and never across what is hidden', () => {
    expect(
      findSuspects(
        [line(0, words('王'), { kind: 'blank', hidden: 'x' }, words('建国说过'))],
        knowing(),
      ),
    ).toEqual([])
  })
})

test('every question shows a string that stands at each of its places', () => {
  const part = fc.constantFrom(
    '我叫',
    '听风',
    '王建国',
    '，',
    '你好',
    ' ',
    '老师',
    'Kevin',
    '@',
    '谢谢',
    '😀',
    '账',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 8 }), { maxLength: 4 }), (lines) => {
      const texts = lines.map((parts, at) => line(at, words(parts.join(''))))
      for (const { text, places } of findSuspects(texts, knowing())) {
        expect(text.trim()).not.toBe('')
        for (const place of places) {
          const at = 'position' in place ? place.position : -1
          expect(lines[at]?.join('').toLowerCase()).toContain(text.toLowerCase())
        }
      }
    }),
  )
})

test('a long line is looked through in time that grows with its length', () => {
  const long = `${'我是'.repeat(20_000)}${'a '.repeat(20_000)}${'@'.repeat(5_000)}${'请'.repeat(20_000)}`
  const before = performance.now()
  asked(long)
  expect(performance.now() - before).toBeLessThan(3_000)
})

test('decisions of before are shown where their string stands, read or hidden', () => {
  const decisions = [
    { text: 'Kevin', folded: 'kevin', answer: 'KEEP' as const },
    { text: '王建国', folded: '王建国', answer: 'HIDE' as const },
    { text: '云中鹤', folded: '云中鹤', answer: 'WORD' as const },
  ]
  const texts = [line(0, words('KEVIN 和'), { kind: 'blank', hidden: '王建国' })]
  expect(decisionsIn(texts, decisions).map(({ text }) => text)).toEqual(['Kevin', '王建国'])
})

test('the form gives what was answered, and leaves out what was not or stays', () => {
  const basedOn = JSON.stringify({ 'name.Kevin': 'KEEP', 'name.山外山': 'WORD', 'name.听风': '' })
  expect(
    answersIn({
      'name.王建国': 'HIDE',
      'name.听风': '',
      'name.Kevin': 'KEEP',
      'name.山外山': 'HIDE',
      'text.other': '',
      'answer.other': 'WORD',
      talkId: 'x',
      basedOn,
    }),
  ).toEqual({
    basedOn,
    answers: [
      { field: 'name.王建国', text: '王建国', answer: 'HIDE' },
      { field: 'name.山外山', text: '山外山', answer: 'HIDE' },
    ],
  })
})
