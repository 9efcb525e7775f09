import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  announcement,
  crowd,
  CROWD,
  HOST,
  later,
  monologue,
  NICKNAME,
  reception,
  say,
  sorted,
  SPEAKER,
} from './fixtures'
import { findNights } from './rules'
import type { LogMessage } from './types'

/** What speakers say who pause, and how they go on; the second is empty where they just do. */
const PAUSES: readonly (readonly [string, string])[] = [
  ['讲到这里大家有什么问题吗？第二部分 50 分开始', ''],
  ['questions so far? part two at :50', 'ok, part two'],
  ['第一部分先到这里，有什么问题可以问', '好，继续'],
  ['到这里有问题吗？没有的话我接着讲', ''],
  ['先歇一会儿，大家先提问，等下继续下半场', '下半场开始'],
  ['先讲到这里，大家有问题可以提问', '好，我们接着讲第二部分'],
]
const START = '19:30'
const CLOCK = 5

const opening = sorted(
  announcement('19:15', '现在开始签到，签到手势为[OK]。'),
  crowd('19:16', '[OK]', 18),
  say('19:29', HOST, `停止签到，请@${NICKNAME} 开始分享`),
  say(START, SPEAKER, '大家好，我先做个自我介绍，今天和大家讲讲旧书修复'),
)

function round(at: string, questions: number): LogMessage[] {
  const words = ['请问竹纸和皮纸的区别要怎么看？', '浆糊里能不能加防虫的药？', '虫洞补完要压多久？']
  return Array.from({ length: questions }, (_, n) => [
    say(later(at, 2 * n), CROWD[n] ?? '', words[n % 3] ?? ''),
    say(later(at, 2 * n + 1), SPEAKER, '对着光看，慢慢就会了'),
  ]).flat()
}

/** A talk in parts of so many minutes, with as many questions in each pause between them. */
function evening(
  parts: readonly number[],
  questions: number,
  [word, next]: readonly [string, string],
  slides = false,
): { messages: LogMessage[]; ended: string } {
  const messages = [...opening]
  if (slides) messages.push(say('19:30:30', SPEAKER, '旧书修复.pdf', 'file'))
  let at = later(START, 1)
  for (const [place, minutes] of parts.entries()) {
    messages.push(...monologue(at, minutes))
    at = later(at, minutes)
    if (place === parts.length - 1) break
    messages.push(say(at, SPEAKER, word), ...round(later(at, 1), questions))
    at = later(at, 2 + 2 * questions)
    if (next !== '') messages.push(say(at, SPEAKER, next))
    at = later(at, 1)
  }
  messages.push(say(at, SPEAKER, '我的分享就到这里，谢谢大家'), ...reception(at))
  return { messages: sorted(messages), ended: at.slice(0, CLOCK) }
}

describe.each(PAUSES)('a speaker who says %j', (...words) => {
  it.each([
    ['once', [12, 14]],
    ['twice', [8, 8, 10]],
    ['early', [5, 20]],
  ])('%s has not ended', (_, parts) => {
    const { messages, ended } = evening(parts, 3, words)
    expect(findNights(messages)).toMatchObject([
      {
        status: 'held',
        mode: 'live',
        speaker: { label: SPEAKER },
        talk: { startedAt: START, endedAt: ended },
        questions: { startedAt: later(ended, 2).slice(0, CLOCK) },
      },
    ])
  })

  it('gives a talk and no document, though slides were sent first and the first part was short', () => {
    const { messages, ended } = evening([5, 9], 4, words, true)
    expect(findNights(messages)).toMatchObject([
      { mode: 'live', talk: { startedAt: START, endedAt: ended } },
    ])
  })
})

it('ends with the last part, however many there are and however much is asked between them', () => {
  const parts = fc.array(fc.integer({ min: 6, max: 15 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(
      parts,
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(...PAUSES),
      (lengths, questions, words) => {
        const { messages, ended } = evening(lengths, questions, words)
        const [night] = findNights(messages)
        expect([night?.mode, night?.talk.endedAt]).toEqual(['live', ended])
      },
    ),
    { numRuns: 60 },
  )
})

it('ends where questions are invited and answered, though answers are long and a part is named', () => {
  const end = '19:50'
  const messages = sorted(
    opening,
    monologue('19:31', 19),
    say(end, SPEAKER, '我的分享就到这里，大家有什么问题可以继续讨论'),
    crowd('19:50:30', '[鼓掌]', 6, 4),
    say('19:52', CROWD[1] ?? '', '请问第二部分说的帘纹要怎么看？'),
    say('19:53', SPEAKER, '对着光看，竹纸的帘纹直而密，皮纸的纤维长，看得见一丝一丝的'),
    say('19:54', SPEAKER, '看不清就打湿一个角，再对着灯看，湿了以后纤维的方向就出来了'),
    say('19:58', CROWD[2] ?? '', '浆糊能放多久？'),
    say('19:59', SPEAKER, '当天调当天用，隔夜的浆糊会发酸，虫子最喜欢'),
  )
  expect(findNights(messages)[0]?.talk.endedAt).toBe(end)
})
