import { describe, expect, test } from 'vitest'
import { dictionaryOf } from '@/lib/redaction/rules-names'
import { CUT, said } from '@/lib/transcripts/fixtures'
import type { CutMessage } from '@/lib/transcripts/types'
import { draftLines } from './rules-lines'

const PEOPLE = dictionaryOf(
  ['Ann', 'Bob', 'Cem', 'Speaker'].map((name) => ({ key: name.toLowerCase(), names: [name] })),
)
const KEY = '幂等键要保留多久？'
const ANSWER = '至少比最长的重试久'

function draft(messages: readonly CutMessage[]) {
  return draftLines(CUT, messages, PEOPLE).lines.map(({ kind, text }) => `${kind} ${text}`)
}

/** An answer to Bob’s question, in each way in which a speaker says whose it is. */
const ANSWERS: readonly (readonly [string, string, Partial<CutMessage>])[] = [
  ['quotes it', ANSWER, { kind: 'quotation', quotation: { label: 'Bob', text: KEY } }],
  [
    'quotes its beginning',
    ANSWER,
    { kind: 'reply', quotation: { label: 'Bob', text: '幂等键要…' } },
  ],
  ['mentions who asked', `@Bob ${ANSWER}`, {}],
  ['repeats it', `“幂等键要保留多久”，${ANSWER}`, {}],
]

describe.each(ANSWERS)('an answer that %s', (_, text, more) => {
  test.each([
    ['no one in particular during the talk', 5, '这个能录屏吗？'],
    ['no one in particular, about the talk', 5, '为什么要两本账？'],
    ['the group', 32, '大家那边也是这样吗？'],
    ['the speaker, before it', 31, '@Speaker 退款怎么算？'],
    ['the speaker, after it', 34, '@Speaker 退款怎么算？'],
  ])('is not taken by a question to %s', (_to, at, other) => {
    const lines = draft([
      ...[said(at, 'Ann', other), said(33, 'Bob', `@Speaker ${KEY}`)].sort(
        (a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds,
      ),
      said(35, 'Speaker', text, more),
    ])
    const asked = lines.indexOf(`QUESTION @Speaker ${KEY}`)
    expect(lines[asked + 1]).toBe(`ANSWER ${text}`)
  })

  test('during the talk stands with its question, and the talk goes on', () => {
    expect(
      draft([
        said(5, 'Bob', `@Speaker ${KEY}`),
        said(6, 'Speaker', '第一部分'),
        said(7, 'Speaker', text, more),
        said(8, 'Speaker', '第二部分'),
      ]),
    ).toEqual(['SPEECH 第一部分', 'SPEECH 第二部分', `QUESTION @Speaker ${KEY}`, `ANSWER ${text}`])
  })
})

test.each([
  ['有人录屏吗？', 5],
  ['大家那边也是这样吗？', 5],
  ['Does anyone have the slides?', 5],
  ['各位还有什么问题吗？', 31],
  ['谁知道几点结束呀？', 31],
])('a question asked of the group is a remark: %s', (text, at) => {
  expect(draft([said(at, 'Ann', text), said(40, 'Speaker', '今天就到这里')])).toEqual([
    'SPEECH 今天就到这里',
    `REMARK ${text}`,
  ])
})

test.each([
  ['请问各位老师，限额是多少？', 5],
  ['这个费率大家都一样吗？', 31],
  ['@Speaker 大家都这么做吗？', 5],
])('one asked of the speaker stays a question: %s', (text, at) => {
  expect(draft([said(at, 'Ann', text)])).toEqual([`QUESTION ${text}`])
})

test('a question of the group that the speaker takes up is one of the talk', () => {
  expect(
    draft([
      said(31, 'Ann', '大家怎么对账的？'),
      said(32, 'Speaker', '我们按天对', {
        kind: 'quotation',
        quotation: { label: 'Ann', text: '大家怎么对账的？' },
      }),
    ]),
  ).toEqual(['QUESTION 大家怎么对账的？', 'ANSWER 我们按天对'])
})

test('words that quote what was no question are no answer to another', () => {
  expect(
    draft([
      said(31, 'Ann', '退款怎么算？'),
      said(32, 'Bob', '我们也踩过这个坑'),
      said(33, 'Speaker', '是的，都踩过', {
        kind: 'quotation',
        quotation: { label: 'Bob', text: '我们也踩过这个坑' },
      }),
      said(34, 'Speaker', '退款看原交易'),
    ]),
  ).toEqual([
    'SPEECH 「我们也踩过这个坑」\n是的，都踩过',
    'QUESTION 退款怎么算？',
    'ANSWER 退款看原交易',
    'REMARK 我们也踩过这个坑',
  ])
})

test('a question put aside during the talk is answered when the speaker comes back to it', () => {
  expect(
    draft([
      said(5, 'Ann', '为什么要两本账？'),
      said(31, 'Speaker', '今天的内容就是这些'),
      said(32, 'Speaker', '刚才的问题，两本账互相证明'),
    ]),
  ).toEqual([
    'SPEECH 今天的内容就是这些',
    'QUESTION 为什么要两本账？',
    'ANSWER 刚才的问题，两本账互相证明',
  ])
})
