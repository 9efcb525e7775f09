import { describe, expect, it } from 'vitest'
import { findNights } from './rules'
import {
  chatter,
  crowd,
  CROWD,
  DAY,
  HOST,
  later,
  monologue,
  NICKNAME,
  reception,
  say,
  sorted,
  SPEAKER,
  talk,
} from './fixtures'

describe('a night that was not held', () => {
  it.each([
    ['cancelled', '由于嘉宾出差，今晚的分享取消，请大家谅解'],
    ['cancelled', '今晚暂无分享安排'],
    ['cancelled', '晚上的分享，由于老师临时有事，先暂停'],
    ['cancelled', '老师航班晚点，分享取消'],
    ['postponed', '各位，今晚的分享延期到下周三'],
    ['postponed', '今晚老师讲不了了，明天再分享'],
    ['postponed', '原定今晚的分享已调整至周五，特此通知'],
  ])('is %s when a message says: %s', (status, words) => {
    const nights = findNights(sorted(chatter('18:00', 30), say('19:05', HOST, words)))
    expect(nights.map((night) => [night.date, night.status, night.host])).toEqual([
      [DAY, status, HOST],
    ])
  })

  it.each([
    '今晚的分享会取消吗？',
    '昨晚的分享取消了，今天补上',
    '今晚分享照常，不取消',
    '周四的分享取消，今天的照旧',
    '今天这个接口可以取消订单',
    '今晚分享推迟半小时，八点开始',
    '今晚的分享延后到20:30',
    '今天周六，没有分享',
    '今晚没有分享啊',
    '明晚的分享取消',
  ])('is not concluded from: %s', (words) => {
    expect(findNights(sorted(chatter('18:00', 30), say('19:05', HOST, words)))).toEqual([])
  })

  it('is held after all when another speaker steps in', () => {
    const [night] = findNights(
      sorted(
        say('18:00', HOST, '今晚的分享临时取消'),
        say('19:00', HOST, `那今晚改由@${NICKNAME} 给大家分享`),
        talk('19:30', 25),
        reception('19:55'),
      ),
    )
    expect(night?.status).toBe('held')
    expect(night?.reasons.map(({ code }) => code)).toContain('REPLACED_CANCELLED')
  })
})

describe('no night', () => {
  it('is seen in an empty log', () => {
    expect(findNights([])).toEqual([])
  })

  it('is seen in one message', () => {
    expect(findNights([say('19:30', SPEAKER, '大家好')])).toEqual([])
  })

  it('is seen in an evening of chatter', () => {
    expect(findNights(chatter('18:30', 300))).toEqual([])
  })

  it('is seen where two people talk to each other at length', () => {
    const dialogue = sorted(
      monologue('19:30', 60, '清明-南岸印社'),
      monologue('19:30:30', 60, '谷雨-北岸纸坊'),
    )
    expect(findNights(dialogue)).toEqual([])
  })

  it('is seen in a long explanation that no message calls a talk', () => {
    const explanation = sorted(
      say('19:29', CROWD[2] ?? '', '浆糊怎么调？'),
      monologue('19:30', 20),
      say('19:51', CROWD[2] ?? '', '明白了，谢谢'),
    )
    expect(findNights(explanation)).toEqual([])
  })

  it('is seen at lunch', () => {
    expect(findNights(sorted(talk('12:30', 30), reception('13:00')))).toEqual([])
  })

  it('is seen in red packets for fun', () => {
    const packets = CROWD.slice(0, 12).map((label, n) =>
      say(later('20:00', n * 2), label, '微信红包', 'red-packet'),
    )
    expect(findNights(sorted(packets, chatter('20:00', 40)))).toEqual([])
  })

  it('is seen where a file is posted and thanked for', () => {
    const file = say('20:00', SPEAKER, '书目.pdf')
    expect(findNights(sorted(file, crowd('20:01', '感谢分享', 12)))).toEqual([])
  })
})
