import type { LogMessage } from './types'

/** Evenings of an invented book club, minute by minute, for tests. */

export const HOST = '馆长阿樟'
export const SPEAKER = '白露-听雨书局-编辑'
export const NICKNAME = '白露-听雨书局-编辑-渔阳'
export const CROWD = Array.from({ length: 30 }, (_, n) => `读者${String(n + 1).padStart(2, '0')}`)
export const DAY = '2031-03-04'

/** `at` is `HH:MM` or `HH:MM:SS`; hours past 24 belong to the next day. */
export function say(
  at: string,
  label: string,
  text: string,
  kind: LogMessage['kind'] = 'text',
  day = DAY,
): LogMessage {
  const [hours = 0, minutes = 0, seconds = 0] = at.split(':').map(Number)
  const moment = Date.parse(`${day}T00:00:00Z`) + ((hours * 60 + minutes) * 60 + seconds) * 1000
  return { at: new Date(moment).toISOString().slice(0, 19), label, kind, text }
}

/** The same minute of the clock, later by some minutes; fractions are seconds. */
export function later(at: string, minutes: number): string {
  const [hours = 0, start = 0, seconds = 0] = at.split(':').map(Number)
  const total = Math.round((hours * 60 + start + minutes) * 60 + seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
}

/** Many people post the same, six seconds apart. */
export function crowd(at: string, text: string, people: number, from = 0): LogMessage[] {
  return CROWD.slice(from, from + people).map((label, n) => say(later(at, n / 10), label, text))
}

const SENTENCES = [
  '旧书修复的第一步是看纸，竹纸、皮纸和麻纸吃水的样子都不一样，先在废页上试',
  '浆糊要现调，浓了会起皱，淡了粘不住，手感只能靠练',
  '这一页的虫洞比较密，补的时候从背面走，纤维的方向要对上',
  '压平用的木板先晾一夜，不然潮气会印在书页上，第二天就花了',
]

/** The speaker's monologue: a sentence a minute and a picture now and then. */
export function monologue(at: string, minutes: number, label = SPEAKER): LogMessage[] {
  return Array.from({ length: minutes }, (_, n) =>
    n % 6 === 5
      ? say(later(at, n), label, '', 'image')
      : say(later(at, n), label, SENTENCES[n % SENTENCES.length] ?? ''),
  )
}

/** From the greeting to the farewell, both included: starts at `at`, ends `minutes` later. */
export function talk(at: string, minutes: number, label = SPEAKER): LogMessage[] {
  return [
    say(at, label, '大家好，我先做个自我介绍，今天和大家讲讲旧书修复'),
    ...monologue(later(at, 1), minutes - 2, label),
    say(later(at, minutes), label, '我的分享就到这里，谢谢大家'),
  ]
}

/** Applause, thanks and three questions with answers, beginning two minutes after `at`. */
export function reception(at: string, label = SPEAKER): LogMessage[] {
  return [
    ...crowd(later(at, 0.5), '[鼓掌][鼓掌]', 6, 4),
    ...crowd(later(at, 1.2), '感谢分享', 4, 12),
    say(later(at, 2), HOST, '接下来是提问时间，大家踊跃提问'),
    say(later(at, 3), CROWD[3] ?? '', '请问竹纸和皮纸的区别要怎么看？'),
    say(later(at, 4), label, '对着光看帘纹，皮纸的纤维更长'),
    say(later(at, 6), CROWD[7] ?? '', '浆糊里能不能加防虫的药？'),
    say(later(at, 7), label, '可以加，但是要控制好量'),
  ]
}

export function announcement(at: string, words: string): LogMessage {
  return say(at, HOST, `各位书友，今晚请到@${NICKNAME} 给大家分享，主题是旧书修复入门。${words}`)
}

/** An ordinary evening: many voices, short messages, no person holds the floor. */
export function chatter(at: string, messages: number): LogMessage[] {
  const words = ['这本书在哪里买的', '旧书市场周末开门', '我觉得一般', '版本很重要', '同意楼上']
  return Array.from({ length: messages }, (_, n) =>
    say(later(at, n / 3), CROWD[(n * 7) % 11] ?? '', words[n % words.length] ?? ''),
  )
}

export function sorted(...parts: readonly (LogMessage | readonly LogMessage[])[]): LogMessage[] {
  return parts.flat().sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}
