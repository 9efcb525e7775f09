import { describe, expect, it } from 'vitest'
import { findNights } from './rules'
import {
  announcement,
  crowd,
  CROWD,
  DAY,
  HOST,
  later,
  NICKNAME,
  reception,
  say,
  sorted,
  SPEAKER,
  talk,
} from './fixtures'

const gestureNight = (start = '19:30') =>
  sorted(
    announcement(later(start, -15), '现在开始签到，签到手势为[OK]。'),
    crowd(later(start, -14), '[OK]', 18),
    say(later(start, -1), HOST, `停止签到，请@${NICKNAME} 开始分享`),
    crowd(later(start, 2), '补签[OK]', 2, 20),
    talk(start, 30),
    reception(later(start, 30)),
  )

describe('a night that was held', () => {
  it('is described with its speaker, topic, host, check-in and times', () => {
    const [night] = findNights(gestureNight())
    expect(night).toMatchObject({
      date: DAY,
      status: 'held',
      mode: 'live',
      speaker: { label: SPEAKER, name: NICKNAME },
      topic: '旧书修复入门',
      host: HOST,
      checkIn: { openedAt: '19:15', closedAt: '19:29', method: 'gesture', onTime: 18, late: 2 },
      talk: { startedAt: '19:30', endedAt: '20:00' },
      questions: { startedAt: '20:02', endedAt: '20:07' },
    })
    expect(night?.confidence).toBeGreaterThan(0.9)
  })

  it('points at the messages where things began and ended', () => {
    const messages = gestureNight()
    const positions = findNights(messages)[0]?.positions
    const text = (position: number | null | undefined) => messages[position ?? -1]?.text
    expect(text(positions?.talkStart)).toBe('大家好，我先做个自我介绍，今天和大家讲讲旧书修复')
    expect(text(positions?.talkEnd)).toBe('我的分享就到这里，谢谢大家')
    expect(text(positions?.questionsStart)).toBe('接下来是提问时间，大家踊跃提问')
    expect(text(positions?.questionsEnd)).toBe('可以加，但是要控制好量')
    expect(positions?.checkIn).toHaveLength(22)
    expect(messages[positions?.notice ?? -1]?.label).toBe(HOST)
  })

  it.each(['17:30', '18:15', '21:00'])('is found when it starts at %s', (start) => {
    const [night] = findNights(gestureNight(start))
    expect(night?.talk).toEqual({ startedAt: start, endedAt: later(start, 30).slice(0, 5) })
  })

  it('belongs to the evening on which it began when it runs past midnight', () => {
    const nights = findNights(
      sorted(announcement('21:10', '先签到'), talk('21:30', 190), reception('24:40')),
    )
    expect(
      nights.map(({ date, talk: { startedAt, endedAt } }) => [date, startedAt, endedAt]),
    ).toEqual([[DAY, '21:30', '00:40']])
  })

  it('may take the check-in by red packet', () => {
    const [night] = findNights(
      sorted(
        announcement('19:14', '请领红包签到'),
        say('19:16', HOST, '微信红包', 'red-packet'),
        crowd('19:17', '[强]', 14),
        talk('19:31', 25),
        reception('19:56'),
      ),
    )
    expect(night?.checkIn).toEqual({
      openedAt: '19:14',
      closedAt: null,
      method: 'red-packet',
      onTime: null,
      late: null,
    })
  })

  it('may take it by both', () => {
    const [night] = findNights(
      sorted(
        say('19:14', HOST, '今晚的签到领红包，没抢到的同学请回复手势[OK]签到'),
        say('19:15', HOST, '微信红包', 'red-packet'),
        crowd('19:16', '[OK]', 24),
        say('19:20', HOST, `今晚由@${NICKNAME} 给大家分享旧书修复`),
        talk('19:31', 25),
        reception('19:56'),
      ),
    )
    expect(night?.checkIn).toMatchObject({ method: 'both', onTime: 24, late: 0 })
  })

  it('may be a document to read', () => {
    const [night] = findNights(
      sorted(
        announcement('19:15', '先签到'),
        say('19:16', HOST, '微信红包', 'red-packet'),
        say('19:20', SPEAKER, '大家好，今天加班，我把材料发出来，有疑问大家提'),
        say('19:21', SPEAKER, '旧书修复入门.pdf'),
        say('20:10', CROWD[4] ?? '', '请问第三页的图是怎么拍的？'),
        crowd('20:20', '谢谢分享', 3),
      ),
    )
    expect(night).toMatchObject({
      status: 'held',
      mode: 'document',
      speaker: { label: SPEAKER },
      talk: { startedAt: '19:20', endedAt: '19:21' },
      questions: { startedAt: '20:10' },
    })
  })

  it('takes the speech for the talk when a document comes first', () => {
    const [night] = findNights(
      sorted(
        announcement('19:15', '先签到'),
        say('19:16', HOST, '微信红包', 'red-packet'),
        say('19:20', SPEAKER, '我先把讲义发给大家'),
        say('19:21', SPEAKER, '旧书修复入门.pdf'),
        talk('19:30', 20),
        reception('19:50'),
      ),
    )
    expect(night).toMatchObject({ mode: 'live', talk: { startedAt: '19:30', endedAt: '19:50' } })
  })

  it('names the person who spoke in place of the announced speaker', () => {
    const substitute = '惊蛰-远山茶社'
    const [night] = findNights(
      sorted(
        announcement('19:15', '现在签到，回复[OK]'),
        crowd('19:16', '[OK]', 12),
        say('19:25', SPEAKER, '实在抱歉，临时要赶火车'),
        say('19:28', HOST, '那请惊蛰老师开始分享吧'),
        talk('19:30', 25, substitute),
        reception('19:55', substitute),
      ),
    )
    expect(night?.speaker).toEqual({ label: substitute, name: null })
  })

  it('needs neither announcement nor check-in when speech, words and thanks say enough', () => {
    const [night] = findNights(sorted(talk('20:00', 30), reception('20:30')))
    expect(night).toMatchObject({
      status: 'held',
      checkIn: { openedAt: null, method: 'none' },
      talk: { startedAt: '20:00', endedAt: '20:30' },
    })
  })

  it('does not take the greeting during check-in for the start', () => {
    const [night] = findNights(
      sorted(
        announcement('19:15', '现在开始签到，签到手势为[OK]。'),
        crowd('19:16', '[OK]', 10),
        say('19:18', SPEAKER, '大家好，我准备一下，一会开始'),
        crowd('19:19', '[OK]', 15, 10),
        talk('19:32', 25),
        reception('19:57'),
      ),
    )
    expect(night?.talk.startedAt).toBe('19:32')
  })
})
