import { describe, expect, it } from 'vitest'
import {
  announcement,
  chatter,
  crowd,
  CROWD,
  DAY,
  HOST,
  monologue,
  reception,
  say,
  sorted,
  SPEAKER,
  talk,
} from './fixtures'
import { findNights } from './rules'
import type { LogMessage } from './types'

const OTHER = '惊蛰-远山茶社-店主'
const NEXT_DAY = '2031-03-05'
const NEXT_WEEK = '2031-03-11'

const plain = sorted(
  announcement('19:15', '现在开始签到，签到手势为[OK]。'),
  crowd('19:16', '[OK]', 18),
  talk('19:30', 25),
  reception('19:55'),
)

/** The same messages on another day. */
function on(day: string, messages: readonly LogMessage[]): LogMessage[] {
  return messages.map((one) => ({ ...one, at: `${day}${one.at.slice(10)}` }))
}

const remarks = (...parts: readonly (LogMessage | readonly LogMessage[])[]) =>
  findNights(sorted(...parts)).map((night) => night.remarks)

describe('a plain night', () => {
  it('has nothing to remark', () => {
    expect(remarks(plain)).toEqual([[]])
  })

  it('does not become two for a long answer of another member', () => {
    const answer = monologue('20:10', 12, OTHER)
    expect(remarks(plain, say('20:09', CROWD[1] ?? '', '有谁懂装帧吗？'), answer)).toEqual([[]])
  })
})

describe('two talks in one evening', () => {
  const second = sorted(
    say('20:18', HOST, `下面请@${OTHER} 开始分享`),
    talk('20:20', 20, OTHER),
    reception('20:40', OTHER),
  )

  it('are one night, which says who gave the other and when', () => {
    const [night, ...more] = findNights(sorted(plain, second))
    expect(more).toEqual([])
    const { label } = night?.speaker ?? {}
    const [remark] = night?.remarks ?? []
    expect(remark).toEqual({
      code: 'SECOND_TALK',
      facts:
        label === SPEAKER
          ? { label: OTHER, from: '20:20', to: '20:40' }
          : { label: SPEAKER, from: '19:30', to: '19:55' },
    })
    expect(night?.remarks).toHaveLength(1)
  })
})

describe('a talk that goes on with an earlier one', () => {
  const continued = { code: 'CONTINUES', facts: { date: DAY, label: SPEAKER } }

  it('is seen when the same person speaks on the next evening', () => {
    expect(remarks(plain, on(NEXT_DAY, plain))).toEqual([[], [continued]])
  })

  it('is not seen when the same person speaks a week later', () => {
    expect(remarks(plain, on(NEXT_WEEK, plain))).toEqual([[], []])
  })

  it('is seen a week later when the speaker says so', () => {
    const words = say('19:30:30', SPEAKER, '接着上次没讲完的部分', 'text', NEXT_WEEK)
    expect(remarks(plain, on(NEXT_WEEK, plain), words)).toEqual([[], [continued]])
  })

  it('is seen a week later when the speaker had promised it', () => {
    const words = say('19:54:30', SPEAKER, '时间不够，下次再讲装帧')
    expect(remarks(plain, words, on(NEXT_WEEK, plain))).toEqual([[], [continued]])
  })

  it('is not seen when another person speaks on the next evening', () => {
    const other = sorted(talk('19:30', 25, OTHER), reception('19:55', OTHER))
    expect(remarks(plain, on(NEXT_DAY, other))).toEqual([[], []])
  })

  it('is said with the words alone where the log does not reach back', () => {
    const words = say('19:30:30', SPEAKER, '接着上次没讲完的部分')
    const said = { code: 'SAID_TO_CONTINUE', facts: { by: SPEAKER, at: '19:30' } }
    expect(remarks(plain, words)).toEqual([[said]])
  })
})

describe('a talk in the wrong group', () => {
  const seen = (by: string, at: string) => [[{ code: 'WRONG_GROUP', facts: { by, at } }]]

  it.each([
    [SPEAKER, '19:32', '不好意思，发错群了'],
    [HOST, '19:33', `@${SPEAKER} 走错群了`],
    [HOST, '19:34', '这个分享应该在装帧群讲'],
  ])('is seen when %s says at %s: %s', (by, at, words) => {
    expect(remarks(plain, say(at, by, words))).toEqual(seen(by, at))
  })

  it('is not seen when a member posts something else to the wrong group', () => {
    expect(remarks(plain, say('19:40:20', CROWD[3] ?? '', '发错群了'))).toEqual([[]])
  })

  it('is not seen in what is said hours before', () => {
    expect(remarks(chatter('12:00', 20), say('12:10', SPEAKER, '发错群了'), plain)).toEqual([[]])
  })
})
