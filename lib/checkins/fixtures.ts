import { Temporal } from 'temporal-polyfill'
import type { NightFacts } from './types'

/** An instant on the evening the tests use, from a wall clock in Shanghai. */
export function at(clock: string, date = '2026-03-11'): Temporal.Instant {
  return Temporal.Instant.from(`${date}T${clock}:00+08:00`)
}

/** An evening as planned: check-in 19:15 to 19:30, over at 21:00, ending itself at midnight. */
export function evening(facts: Partial<NightFacts> = {}): NightFacts {
  return {
    timeZone: 'Asia/Shanghai',
    occupancy: 'ON',
    phase: 'ANNOUNCED',
    checkInOpensAt: at('19:15'),
    checkInClosesAt: at('19:30'),
    endsAt: at('21:00'),
    checkInOpenedAt: null,
    checkInClosedAt: null,
    ...facts,
  }
}
