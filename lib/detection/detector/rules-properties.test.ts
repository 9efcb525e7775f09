import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '@/lib/logs/types'
import { findNights } from './rules'
import {
  announcement,
  chatter,
  crowd,
  DAY,
  HOST,
  later,
  reception,
  sorted,
  SPEAKER,
  talk,
} from './fixtures'
import type { LogMessage } from './types'

const WORDS = [
  '大家好，今天给大家分享旧书修复',
  '今晚的分享取消',
  '今晚分享延期到周三',
  '现在开始签到，签到手势为[OK]',
  '停止签到，请嘉宾开始分享',
  '感谢分享[强]',
  '[OK]',
  '请问这个怎么做？',
  '我的分享就到这里，谢谢大家',
  '@白露-听雨书局 请开始吧',
  '书目.pdf',
  '下面是提问时间',
]

const text = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 60 }))
const at = fc
  .integer({ min: 0, max: 3 * 86_400 })
  .map((second) => new Date(Date.UTC(2031, 2, 4) + second * 1000).toISOString().slice(0, 19))
const message: fc.Arbitrary<LogMessage> = fc.record({
  at: fc.oneof(
    { weight: 20, arbitrary: at },
    { weight: 1, arbitrary: fc.string({ maxLength: 25 }) },
  ),
  label: fc.oneof(fc.constantFrom(HOST, SPEAKER, '甲', '乙', '丙'), fc.string({ maxLength: 8 })),
  kind: fc.constantFrom(...MESSAGE_KINDS),
  text,
})
const messages = fc.array(message, { maxLength: 150 })

/** An evening with a talk at any hour and of any length, with more or fewer messages around it. */
const evening = fc
  .record({
    hour: fc.integer({ min: 17, max: 21 }),
    minute: fc.integer({ min: 0, max: 29 }),
    length: fc.integer({ min: 15, max: 80 }),
    people: fc.integer({ min: 8, max: 25 }),
    noise: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ hour, minute, length, people, noise }) => {
    const start = later(`${hour}:00`, minute)
    const end = later(start, length)
    return {
      start: start.slice(0, 5),
      end: end.slice(0, 5),
      log: sorted(
        chatter('12:00', noise),
        announcement(later(start, -12), '现在开始签到，签到手势为[OK]。'),
        crowd(later(start, -11), '[OK]', people),
        talk(start, length),
        reception(end),
      ),
    }
  })

describe('finding nights', () => {
  it('never throws, and gives at most one night a date, in order', () => {
    fc.assert(
      fc.property(messages, (log) => {
        const dates = findNights(log).map(({ date }) => date)
        expect(dates).toEqual([...new Set(dates)].sort())
      }),
    )
  })

  it('finds a plain talk at any hour and of any length to the minute', () => {
    fc.assert(
      fc.property(evening, ({ log, start, end }) => {
        const nights = findNights(log)
        expect(nights.map(({ speaker, talk: times }) => [speaker?.label, times])).toEqual([
          [SPEAKER, { startedAt: start, endedAt: end }],
        ])
      }),
    )
  })

  it('judges a day by its own messages alone', () => {
    fc.assert(
      fc.property(messages, evening, (others, { log }) => {
        const ofDay = (date: string, list: readonly LogMessage[]) =>
          findNights(list, { from: date, to: date }).map(({ positions: _, ...night }) => night)
        const elsewhere = others.filter(({ at: moment }) => moment >= '2031-03-05T05:00:00')
        expect(ofDay(DAY, sorted(log, elsewhere))).toEqual(ofDay(DAY, log))
      }),
    )
  })

  it('keeps the times of a night in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          messages,
          evening.map(({ log }) => log),
        ),
        (log) => {
          for (const { positions } of findNights(log)) {
            const { talkStart, talkEnd, questionsStart, questionsEnd } = positions
            const moments = [talkStart, talkEnd, questionsStart, questionsEnd]
              .filter((position) => position !== null)
              .map((position) => log[position]?.at ?? '')
            expect(moments).toEqual(moments.toSorted())
          }
        },
      ),
    )
  })

  it('renames only the people when the labels are renamed', () => {
    const renamed = (label: string) => `〇${label}〇`
    fc.assert(
      fc.property(evening, ({ log }) => {
        const found = findNights(log)
        const again = findNights(log.map((one) => ({ ...one, label: renamed(one.label) })))
        expect(again.map((night) => [night.date, night.status, night.talk, night.checkIn])).toEqual(
          found.map((night) => [night.date, night.status, night.talk, night.checkIn]),
        )
        expect(again.map((night) => night.speaker?.label)).toEqual(
          found.map((night) => renamed(night.speaker?.label ?? '')),
        )
      }),
    )
  })

  it('does not depend on the order in which messages are given', () => {
    const shuffledEvening = evening.chain(({ log }) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
    )
    fc.assert(
      fc.property(shuffledEvening, ([log, shuffled]) => {
        const bare = (list: readonly LogMessage[]) =>
          findNights(list).map(({ positions: _, ...night }) => night)
        expect(bare(shuffled)).toEqual(bare(log))
      }),
    )
  })
})
