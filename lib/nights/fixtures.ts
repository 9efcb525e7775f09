import { Temporal } from 'temporal-polyfill'
import type { NightRecord } from './types'

/** An instant on the evening the tests use, from a wall clock in Shanghai. */
export function shanghai(clock: string, date = '2026-03-11'): Temporal.Instant {
  return Temporal.Instant.from(`${date}T${clock}:00+08:00`)
}

/** An evening as planned: check-in 19:15 to 19:30, over at 21:00, ending itself at midnight. */
export function createEvening(facts: Partial<NightRecord> = {}): NightRecord {
  return {
    occupancy: 'ON',
    phase: 'ANNOUNCED',
    checkInOpensAt: shanghai('19:15'),
    checkInClosesAt: shanghai('19:30'),
    startsAt: shanghai('19:30'),
    questionsAt: shanghai('20:00'),
    endsAt: shanghai('21:00'),
    checkInOpenedAt: null,
    checkInClosedAt: null,
    checkInExtendedUntil: null,
    ...facts,
  }
}
