import { Converter } from 'opencc-js/cn2t'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simplified } from '@/lib/search/fold-text'
import { findNights } from './rules'
import {
  announcement,
  chatter,
  crowd,
  CROWD,
  HOST,
  NICKNAME,
  reception,
  say,
  sorted,
  SPEAKER,
  talk,
} from './fixtures'
import type { FoundNight, LogMessage } from './types'
import { likeness, mentionsIn } from './rules-mentions'
import { findTopic } from './rules-topic'

const SCRIPTS = (['t', 'tw', 'hk'] as const).map((to) => ({
  to,
  convert: Converter({ from: 'cn', to }),
}))

const gestures = sorted(
  announcement('19:15', '现在开始签到，签到手势为[OK]。'),
  crowd('19:16', '[OK]', 18),
  say('19:29', HOST, `停止签到，请@${NICKNAME} 开始分享`),
  crowd('19:32', '补签[OK]', 2, 20),
  talk('19:30', 30),
  reception('20:00'),
)
const word = sorted(
  announcement('19:15', '请大家签到，回复“到”。'),
  crowd('19:16', '到', 6),
  say('19:29', HOST, '停止签到，下面把时间交给嘉宾'),
  talk('19:30', 30),
  reception('20:00'),
)
const packet = sorted(
  say('19:14', HOST, '今晚的签到领红包，没抢到的同学请回复手势[鼓掌]签到'),
  say('19:15', HOST, '微信红包', 'red-packet'),
  crowd('19:16', '[鼓掌]', 24),
  say('19:20', HOST, `今晚由@${NICKNAME} 给大家分享旧书修复`),
  talk('19:31', 25),
  reception('19:56'),
)
const document = sorted(
  announcement('19:15', '先签到'),
  say('19:16', HOST, '微信红包', 'red-packet'),
  say('19:20', SPEAKER, '大家好，今天加班，我把材料发出来，有疑问大家提'),
  say('19:21', SPEAKER, '旧书修复入门.pdf'),
  say('20:10', CROWD[4] ?? '', '请问第三页的图是怎么拍的？'),
  crowd('20:20', '谢谢分享', 3),
)
const substitute = sorted(
  announcement('19:15', '现在签到，回复[OK]'),
  crowd('19:16', '[OK]', 12),
  say('19:28', HOST, '那请惊蛰老师开始分享吧'),
  talk('19:30', 25, '惊蛰-远山茶社'),
  reception('19:55', '惊蛰-远山茶社'),
)
const parts = sorted(
  announcement('19:15', '先签到'),
  talk('19:30', 30).slice(0, -1),
  say('20:00', SPEAKER, '第一部分就讲到这里，大家先提问，休息五分钟'),
  say('20:02', CROWD[2] ?? '', '请问浆糊怎么调？'),
  say('20:08', SPEAKER, '我们继续讲第二部分'),
  talk('20:09', 25).slice(1),
  reception('20:34'),
)
const cancelled = sorted(say('18:00', HOST, '通知：今晚的讲座取消'), chatter('19:00', 60))
const postponed = sorted(say('18:00', HOST, '今晚的讲座推迟到下周三'), chatter('19:00', 60))

const EVENINGS: [string, LogMessage[], FoundNight['status'][]][] = [
  ['with gestures', gestures, ['held']],
  ['with a word to check in', word, ['held']],
  ['with a red packet and gestures', packet, ['held']],
  ['with a document', document, ['held']],
  ['with another speaker', substitute, ['held']],
  ['in parts', parts, ['held']],
  ['cancelled', cancelled, ['cancelled']],
  ['postponed', postponed, ['postponed']],
  ['of chatter', chatter('18:00', 200), []],
]

describe.each(SCRIPTS)('an evening in traditional characters ($to)', ({ convert }) => {
  const labels = new Map<string, string>()
  const label = (one: string) => {
    const other = labels.get(one) ?? convert(one)
    labels.set(one, other)
    return other
  }
  const converted = (messages: readonly LogMessage[]) =>
    messages.map((one) => ({ ...one, label: label(one.label), text: convert(one.text) }))

  it.each(EVENINGS)('is read as in simplified ones: %s', (_, messages, statuses) => {
    const nights = findNights(converted(messages))
    expect(nights.map(({ status }) => status)).toEqual(statuses)
    expect(nights.map(inSimplified)).toEqual(findNights(messages))
  })

  it('is read so when only the labels or only the words are', () => {
    const words = gestures.map((one) => ({ ...one, text: convert(one.text) }))
    const names = gestures.map((one) => ({ ...one, label: label(one.label) }))
    for (const mixed of [words, names]) {
      expect(findNights(mixed).map(inSimplified)).toEqual(findNights(gestures))
    }
  })

  it('keeps the spelling of its speaker, of the name that called them and of its topic', () => {
    const [night] = findNights(converted(gestures))
    expect(night?.speaker).toEqual({ label: convert(SPEAKER), name: convert(NICKNAME) })
    expect(night?.topic).toBe(convert('旧书修复入门'))
  })
})

describe('what is given back', () => {
  it.each([
    ['今晚請到@白露給大家分享《舊書修復入門》', '舊書修復入門'],
    ['主題內容是 關於宣紙的種類  大家歡迎. 期間不要打斷', '宣紙的種類'],
    ['晚上請@白露給大家分享舊書修復。現在簽到', '舊書修復'],
    ['晚上請@白露給大家做分享', null],
  ])('is the topic as %j spells it', (text, topic) => {
    expect(findTopic([text])).toBe(topic)
  })

  it('are the nicknames as a text spells them', () => {
    expect(mentionsIn('@所有人 @顧北-遠山-研發給大家講')).toEqual(['顧北-遠山-研發'])
    expect(mentionsIn('@全體 今晚有分享')).toEqual([])
    expect(likeness('顧北-遠山', '顾北-远山')).toBe(1)
  })

  it('stands in the text', () => {
    const piece = fc.constantFrom(...Array.from('分享主題讲講關於《》“”，。 請大家乾隆的@書'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        expect(text).toContain(findTopic([text]) ?? '')
        for (const name of mentionsIn(text)) expect(text).toContain(name)
      }),
    )
  })
})

/** Labels, names and topics are spelled as in the log; all else is the same in either script. */
function inSimplified(night: FoundNight): unknown {
  return JSON.parse(simplified(JSON.stringify(night)))
}
