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
  say,
  sorted,
  SPEAKER,
} from './fixtures'
import { findNights } from './rules'
import type { LogMessage } from './types'

const CLOCK = 5
const [FIRST = '', SECOND = ''] = CROWD

const opening = sorted(
  announcement('19:15', '现在开始签到，签到手势为[OK]。'),
  crowd('19:16', '[OK]', 18),
  say('19:30', SPEAKER, '大家好，我先做个自我介绍，今天和大家讲讲旧书修复'),
  monologue('19:31', 28),
)

const shared = sorted(
  announcement('19:15', '先签到'),
  say('19:16', HOST, '微信红包', 'red-packet'),
  say('19:20', SPEAKER, '大家好，今天加班，我把材料发出来，有疑问大家提'),
  say('19:21', SPEAKER, '旧书修复入门.pdf'),
)

/** When the questions of the one night begin. */
function begin(...parts: readonly (LogMessage | readonly LogMessage[])[]): string | null {
  const nights = findNights(sorted(...parts))
  expect(nights).toHaveLength(1)
  return nights[0]?.questions.startedAt ?? null
}

describe('questions after a talk begin', () => {
  it.each([
    ['下面是互动环节', '20:02'],
    ['大家自由讨论吧', '20:02'],
    ['有疑问可以提', '20:02'],
    ['有什么问题尽管提出来', '20:02'],
    ['any questions?', '20:02'],
  ])('when the host says: %s', (words, at) => {
    const closing = say('20:00', SPEAKER, '我的分享就到这里')
    const question = say('20:12', FIRST, '请问竹纸和皮纸的区别要怎么看？')
    expect(begin(opening, closing, say(at, HOST, words), question)).toBe(at)
  })

  it('with the last word of the talk, when that invites and members think for long', () => {
    expect(
      begin(
        opening,
        say('20:00', SPEAKER, '我的分享就到这里，大家有什么问题可以提'),
        say('20:00:40', SPEAKER, '谢谢大家'),
        say('20:14', FIRST, '请问竹纸和皮纸的区别要怎么看？'),
        say('20:15', SPEAKER, '对着光看帘纹'),
      ),
    ).toBe('20:00')
  })

  it('with the first question, when a member asks soon after', () => {
    expect(
      begin(
        opening,
        say('20:00', SPEAKER, '我的分享就到这里，谢谢大家'),
        crowd('20:00:30', '[鼓掌]', 6, 4),
        say('20:03', FIRST, '请问竹纸和皮纸的区别要怎么看？'),
        say('20:04', SPEAKER, '对着光看帘纹'),
      ),
    ).toBe('20:03')
  })

  it('when the talk ends, where members had cut in before and ask again much later', () => {
    expect(
      begin(
        opening,
        say('19:44:20', FIRST, '请问竹纸和皮纸的区别要怎么看？'),
        say('19:51:20', SECOND, '浆糊里能不能加防虫的药？'),
        say('20:00', SPEAKER, '我的分享就到这里，谢谢大家'),
        say('20:16', FIRST, '那虫洞补完要压多久？'),
        say('20:17', SPEAKER, '一夜'),
      ),
    ).toBe('20:00')
  })

  it('never with a question that was cut into the talk', () => {
    const cutIns = fc.array(
      fc.record({ minute: fc.integer({ min: 2, max: 24 }), by: fc.constantFrom(...CROWD) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(cutIns, (asked) => {
        const [night] = findNights(
          sorted(
            opening,
            asked.map(({ minute, by }) =>
              say(later('19:31:20', minute), by, '请问这一步要怎么做？'),
            ),
            say('20:00', SPEAKER, '我的分享就到这里，谢谢大家'),
            crowd('20:00:30', '感谢分享', 4),
            say('20:03', FIRST, '请问竹纸和皮纸的区别要怎么看？'),
            say('20:04', SPEAKER, '对着光看帘纹'),
          ),
        )
        expect(night?.talk.endedAt).toBe('20:00')
        expect(['20:00', '20:03']).toContain(night?.questions.startedAt)
      }),
      { numRuns: 60 },
    )
  })
})

describe('questions about a document begin', () => {
  it.each([
    ['applause for it', crowd('19:22', '[鼓掌]', 8)],
    ['thanks for it', crowd('19:22', '感谢分享', 5)],
    ['the host who has it read first', [say('19:24', HOST, `@${NICKNAME} 大家先阅读，自由讨论`)]],
    ['a member who cannot open it', [say('19:25', SECOND, '大家都打得开吗？')]],
    ['the host who asks about the check-in', [say('19:26', HOST, `@${NICKNAME} 那我喊签到了？`)]],
  ])('with the first question and not with %s', (_, before) => {
    const question = say('19:58', FIRST, `@${NICKNAME} 请问第三页的图是怎么拍的？`)
    const answer = say('19:59', SPEAKER, '用侧光')
    expect(begin(shared, before, question, answer)).toBe('19:58')
  })

  it('when the host calls for them', () => {
    const call = say('20:05', HOST, '大家先提问了')
    expect(begin(shared, call, say('20:20', FIRST, '请问第三页的图是怎么拍的？'))).toBe('20:05')
  })
})

it('is read from the minutes alone: nothing changes when the evening moves', () => {
  const start = (minutes: number) => {
    const moved = (at: string) => later(at, minutes)
    const [night] = findNights(
      sorted(
        announcement(moved('19:15'), '现在开始签到，签到手势为[OK]。'),
        crowd(moved('19:16'), '[OK]', 18),
        say(moved('19:30'), SPEAKER, '大家好，我先做个自我介绍，今天和大家讲讲旧书修复'),
        monologue(moved('19:31'), 28),
        say(moved('20:00'), SPEAKER, '我的分享就到这里，谢谢大家'),
        say(moved('20:03'), FIRST, '请问竹纸和皮纸的区别要怎么看？'),
      ),
    )
    return night?.questions.startedAt
  }
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 90 }), (minutes) => {
      expect(start(minutes)).toBe(later('20:03', minutes).slice(0, CLOCK))
    }),
    { numRuns: 40 },
  )
})
