import { expect, test } from 'vitest'
import { draftLines } from './rules-lines'
import { dictionaryOf } from '@/lib/redaction/rules-names'
import { CUT, said } from '@/lib/transcripts/fixtures'
import type { CutMessage } from '@/lib/transcripts/types'

const NO_NAMES = dictionaryOf([])
const PICTURE = { mediaId: 'm1', width: 800, height: 600 }

function draft(messages: readonly CutMessage[], dictionary = NO_NAMES) {
  return draftLines(CUT, messages, dictionary).lines.map(({ kind, voice, text, count }) =>
    [kind, voice, count ?? text].join(' '),
  )
}

test('keeps the words and pictures of the speaker in order', () => {
  expect(
    draft([
      said(1, 'Speaker', '先说第一件'),
      said(2, 'Speaker', '', { kind: 'image', picture: PICTURE }),
      said(3, 'Speaker', '再说第二件'),
    ]),
  ).toEqual(['SPEECH speaker 先说第一件', 'IMAGE speaker ', 'SPEECH speaker 再说第二件'])
})

test('folds gestures, stickers and thanks into one line with their number', () => {
  expect(
    draft([
      said(1, 'Speaker', '就到这里'),
      said(2, 'Ann', '[强][强]'),
      said(2.1, 'Bob', '', { kind: 'sticker' }),
      said(2.2, 'Cem', '谢谢分享，学习了'),
      said(2.3, 'Dee', '?'),
      said(2.4, 'Eva', '微信红包', { kind: 'red-packet' }),
    ]),
  ).toEqual(['SPEECH speaker 就到这里', 'APPLAUSE members 5'])
})

test('does not fold words that ask or say something', () => {
  expect(
    draft([
      said(40, 'Ann', '谢谢，请问限额是多少'),
      said(41, 'Bob', '感谢群主让大家有机会在一起聊一聊这些年的坑'),
    ]),
  ).toEqual([
    'QUESTION member-A 谢谢，请问限额是多少',
    'REMARK member-B 感谢群主让大家有机会在一起聊一聊这些年的坑',
  ])
})

test('keeps what the host says during the talk in its place', () => {
  expect(
    draft([
      said(0, 'Host', '现在开始分享'),
      said(1, 'Speaker', '大家好'),
      said(50, 'Host', '今晚到此'),
    ]),
  ).toEqual(['REMARK host 现在开始分享', 'SPEECH speaker 大家好', 'REMARK host 今晚到此'])
})

test('puts answers behind the questions they quote, mention or follow', () => {
  const dictionary = dictionaryOf([{ key: 'bob', names: ['Bob'] }])
  expect(
    draft(
      [
        said(31, 'Ann', '对账差异怎么处理？'),
        said(32, 'Bob', '日切前的交易算哪天？'),
        said(33, 'Speaker', '看渠道的账单日', {
          kind: 'quotation',
          quotation: { label: 'Ann', text: '对账差异怎么处理？' },
        }),
        said(34, 'Speaker', '@Bob 算前一天'),
        said(35, 'Cem', '那退款呢？'),
        said(36, 'Speaker', '退款看原交易'),
      ],
      dictionary,
    ),
  ).toEqual([
    'QUESTION member-A 对账差异怎么处理？',
    'ANSWER speaker 看渠道的账单日',
    'QUESTION member-B 日切前的交易算哪天？',
    'ANSWER speaker @Bob 算前一天',
    'QUESTION member-C 那退款呢？',
    'ANSWER speaker 退款看原交易',
  ])
})

test('goes on with an answer until something new is asked', () => {
  expect(
    draft([
      said(31, 'Ann', '账户怎么分层？'),
      said(32, 'Speaker', '三层'),
      said(33, 'Speaker', '最下面是总账'),
      said(33.1, 'Bob', '跨行的怎么清算？'),
      said(34, 'Speaker', '跨行走大额'),
    ]),
  ).toEqual([
    'QUESTION member-A 账户怎么分层？',
    'ANSWER speaker 三层',
    'ANSWER speaker 最下面是总账',
    'QUESTION member-B 跨行的怎么清算？',
    'ANSWER speaker 跨行走大额',
  ])
})

test('does not let a question break into the talk', () => {
  expect(
    draft([
      said(1, 'Speaker', '第一部分'),
      said(2, 'Ann', '这里为什么要两本账？'),
      said(3, 'Speaker', '第二部分'),
      said(31, 'Speaker', '刚才的问题：两本账互相证明'),
    ]),
  ).toEqual([
    'SPEECH speaker 第一部分',
    'SPEECH speaker 第二部分',
    'QUESTION member-A 这里为什么要两本账？',
    'ANSWER speaker 刚才的问题：两本账互相证明',
  ])
})

test('reads a reply as it reads a quotation, and no notice, recalled message or recording', () => {
  expect(
    draft([
      said(40, 'Ann', '日切怎么算？'),
      said(41, 'Bob', '按账单日', {
        kind: 'reply',
        quotation: { label: 'Ann', text: '日切怎么算？' },
      }),
      said(42, 'Cem', '[强]', { kind: 'reply' }),
      said(43, 'Dee', 'Dee 撤回了一条消息', { kind: 'recall' }),
      said(44, 'Eva', '语音 12 秒', { kind: 'voice' }),
      said(45, 'Fay', 'Fay 加入了群聊', { kind: 'system' }),
    ]),
  ).toEqual(['QUESTION member-A 日切怎么算？', 'ANSWER member-B 按账单日', 'APPLAUSE members 1'])
})

test('leaves out pictures of others, files and what cannot be recognised', () => {
  expect(
    draft([
      said(1, 'Ann', '', { kind: 'image', picture: PICTURE }),
      said(2, 'Speaker', '', { kind: 'file' }),
      said(3, 'Ann', '<xml>', { kind: 'unknown' }),
      said(4, 'Speaker', '', { kind: 'image' }),
    ]),
  ).toEqual([])
})

test('numbers lines from 0 without gaps', () => {
  const lines = draftLines(
    CUT,
    [said(1, 'Speaker', 'a'), said(31, 'Ann', '为什么呢？'), said(32, 'Speaker', 'b')],
    NO_NAMES,
  )
  expect(lines.lines.map(({ position }) => position)).toEqual([0, 1, 2])
})

test('shows the words quoted only where the question itself is not shown', () => {
  expect(
    draft([
      said(40, 'Ann', '我也遇到过', {
        kind: 'quotation',
        quotation: { label: 'Zoe', text: '昨天说的那个坑' },
      }),
    ]),
  ).toEqual(['REMARK member-A 「昨天说的那个坑」\n我也遇到过'])
})
