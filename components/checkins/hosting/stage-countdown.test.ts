import { expect, it } from 'vitest'
import type { LiveNight } from '@/lib/checkins/types-live'
import { countdownOf, countdownText } from './stage-countdown'

const at = (clock: string) => `2026-03-11T${clock}:00+08:00`
const planned = { startsAt: at('19:40'), questionsAt: at('20:10'), endsAt: at('21:00') }

function waited(clock: string, facts: Partial<LiveNight>) {
  const night = { opensAt: at('19:15'), closesAt: at('19:30'), status: 'AHEAD', ...facts }
  const found = countdownOf(night as LiveNight, planned, Date.parse(at(clock)))
  return found && `${found.until} ${countdownText(found.seconds)}`
}

it('counts down to what the room waits for next, and to nothing once it is there', () => {
  expect(waited('19:00', { phase: 'ANNOUNCED', window: 'BEFORE' })).toBe('opens 15:00')
  expect(waited('19:20', { phase: 'CHECK_IN', window: 'OPEN' })).toBe('closes 10:00')
  expect(waited('19:35', { phase: 'CHECK_IN', window: 'AFTER' })).toBe('starts 5:00')
  expect(waited('19:45', { phase: 'CHECK_IN', window: 'AFTER' })).toBeNull()
  expect(waited('19:45', { phase: 'TALK', window: 'OPEN' })).toBe('questions 25:00')
  expect(waited('20:20', { phase: 'TALK', window: 'AFTER' })).toBeNull()
  expect(waited('20:20', { phase: 'QUESTIONS', window: 'AFTER' })).toBeNull()
})

it('says hours only where there are any', () => {
  expect([8, 64, 3_909].map(countdownText)).toEqual(['0:08', '1:04', '1:05:09'])
})
