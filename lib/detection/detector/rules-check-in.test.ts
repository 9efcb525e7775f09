import { expect, it } from 'vitest'
import { crowd, CROWD, HOST, later, monologue, reception, say, sorted, talk } from './fixtures'
import { findNights } from './rules'
import type { LogMessage } from './types'

const checkInOf = (...parts: readonly (LogMessage | readonly LogMessage[])[]) =>
  findNights(sorted(...parts, talk('19:30', 30), reception('20:00')))[0]?.checkIn

const called = say('19:15', HOST, '各位书友，现在开始签到，签到手势为[OK]，今晚分享旧书修复。')
const at = (clock: string, text: string, n: number) => say(clock, CROWD[n] ?? '', text)

it('takes a sign of the minute in which the check-in closed as on time, and one of the next as late', () => {
  const found = checkInOf(
    called,
    crowd('19:16', '[OK]', 10),
    say('19:28:20', HOST, '停止签到'),
    at('19:28:24', '[OK]', 20),
    at('19:28:59', '[OK]', 21),
    at('19:29:00', '[OK]', 22),
  )
  expect(found).toMatchObject({ closedAt: '19:28', onTime: 12, late: 1 })
})

it('takes the minute in which the talk began so, where the check-in was closed in no words', () => {
  const found = checkInOf(
    called,
    crowd('19:16', '[OK]', 10),
    at('19:30:40', '[OK]', 20),
    at('19:31:02', '[OK]', 21),
  )
  expect(found).toMatchObject({ closedAt: '19:30', onTime: 11, late: 1 })
})

it.each([
  ['大家现在签到', '签到'],
  ['今晚的分享马上开始，请大家报到', '报到'],
  ['各位签到请扣1', '1'],
  ['大家签到，回复“到”', '到'],
])('finds the few who answer “%s” by “%s”', (call, word) => {
  const found = checkInOf(say('19:15', HOST, call), crowd('19:16', word, 4))
  expect(found).toMatchObject({ openedAt: '19:15', method: 'gesture', onTime: 4, late: 0 })
})

it('makes no check-in of few words that no call named', () => {
  const found = checkInOf(say('19:15', HOST, '大家签到，手势为[OK]'), crowd('19:16', '到', 4))
  expect(found).toMatchObject({ method: 'none', onTime: null })
})

it('makes none of a word in the talk itself', () => {
  const [night] = findNights(
    sorted(
      say('19:15', HOST, '大家签到'),
      monologue('19:30', 30),
      crowd(later('19:30', 12), '签到', 6),
      reception('20:00'),
    ),
  )
  expect(night?.checkIn.onTime ?? 0).toBe(0)
})
