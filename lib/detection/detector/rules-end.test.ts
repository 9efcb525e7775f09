import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  announcement,
  crowd,
  CROWD,
  HOST,
  later,
  monologue,
  reception,
  say,
  sorted,
  SPEAKER,
} from './fixtures'
import { findNights } from './rules'
import { splitEvenings } from './rules-evenings'
import { speechAfter } from './rules-resumed'
import type { LogMessage } from './types'

const CLOCK = 5
const [FIRST = '', SECOND = '', THIRD = ''] = CROWD

const opening = sorted(
  announcement('19:15', '现在开始签到，签到手势为[OK]。'),
  crowd('19:16', '[OK]', 18),
  say('19:30', SPEAKER, '大家好，我先做个自我介绍，今天和大家讲讲旧书修复'),
)

const endOf = (...parts: readonly (LogMessage | readonly LogMessage[])[]) => {
  const nights = findNights(sorted(...parts))
  expect(nights).toHaveLength(1)
  return nights[0]?.talk.endedAt
}

describe('a talk ends', () => {
  it('where the speaker stops, though discussion was invited on the way', () => {
    expect(
      endOf(
        opening,
        monologue('19:31', 12),
        say('19:43', SPEAKER, '背景先介绍到这里，希望和大家一起讨论'),
        say('19:44', FIRST, '请问竹纸和皮纸的区别要怎么看？'),
        say('19:45', SPEAKER, '对着光看帘纹'),
        monologue('19:46', 25),
        say('20:12', SPEAKER, '大概是这样吧，谢谢各位'),
        crowd('20:12:30', '感谢分享', 4),
      ),
    ).toBe('20:12')
  })

  it('before the questions that a host calls for, however much is then said in answer', () => {
    expect(
      endOf(
        opening,
        monologue('19:31', 20),
        say('19:52', SPEAKER, '主要内容就这些'),
        say('19:53', HOST, '多谢嘉宾的分享，请大家踊跃提问'),
        say('19:55', FIRST, '请问竹纸和皮纸的区别要怎么看？'),
        monologue('19:56', 4),
        say('20:01', SECOND, '浆糊里能不能加防虫的药？'),
        monologue('20:02', 4),
        say('20:07', SPEAKER, '今天就到这里，谢谢大家'),
      ),
    ).toBe('19:52')
  })

  it('after the word that questions are for the end', () => {
    expect(
      endOf(
        opening,
        monologue('19:31', 6),
        say('19:37:30', HOST, '大家有问题先记下来，分享结束后再提问'),
        monologue('19:38', 18),
        say('19:57', SPEAKER, '我的分享就到这里，谢谢大家'),
        reception('19:57'),
      ),
    ).toBe('19:57')
  })

  it('with a last word that comes after the burst', () => {
    expect(
      endOf(
        opening,
        monologue('19:31', 15),
        say('19:53', SPEAKER, '谢谢大家，有什么问题欢迎交流'),
        say('19:55', THIRD, '请问竹纸和皮纸的区别要怎么看？'),
      ),
    ).toBe('19:53')
  })

  it('at the same minute however often and wherever members cut in', () => {
    const cutIns = fc.array(
      fc.record({ minute: fc.integer({ min: 2, max: 24 }), by: fc.constantFrom(...CROWD) }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 60 }), cutIns, (minutes, asked) => {
        const end = later('19:31', minutes)
        expect(
          endOf(
            opening,
            monologue('19:31', minutes),
            asked.flatMap(({ minute, by }) => [
              say(later('19:31:20', minute), by, '请问这一步要怎么做？'),
              say(later('19:31:40', minute), SPEAKER, '慢慢来就好'),
            ]),
            say(end, SPEAKER, '我的分享就到这里，谢谢大家'),
            reception(end),
          ),
        ).toBe(end.slice(0, CLOCK))
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is said after a message', () => {
  const speech = (...parts: readonly (LogMessage | readonly LogMessage[])[]) => {
    const lines = splitEvenings(sorted(...parts))[0]?.lines ?? []
    const own = lines.flatMap(({ label }, at) => (label === SPEAKER ? [at] : []))
    return speechAfter(lines, own)
  }

  it('is nothing after the last', () => {
    expect(speech(monologue('19:30', 10)).at(-1)).toBe(0)
  })

  it('is much in the middle of a monologue, and ever less towards its end', () => {
    const left = speech(monologue('19:30', 10))
    expect(left[0]).toBeGreaterThan(8)
    expect(left).toEqual(left.toSorted((one, other) => other - one))
  })

  it('is little where only questions are answered', () => {
    const answers = [1, 3, 5, 7].flatMap((minute) => [
      say(later('19:40', minute), FIRST, '请问竹纸和皮纸的区别要怎么看？'),
      say(later('19:41', minute), SPEAKER, '对着光看帘纹，皮纸的纤维更长'),
    ])
    expect(speech(say('19:39', SPEAKER, '就到这里'), answers)[0]).toBeLessThan(2)
  })

  it('is not what is said an hour later', () => {
    expect(speech(say('19:39', SPEAKER, '就到这里'), monologue('20:39', 10))[0]).toBe(0)
  })
})
