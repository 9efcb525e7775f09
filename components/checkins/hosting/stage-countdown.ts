import type { PlannedTimes } from '@/components/checkins/night-rail'
import { shownPhase } from '@/components/checkins/shown-phase'
import type { LiveNight } from '@/lib/checkins/types-live'

export type Countdown = {
  readonly until: 'opens' | 'closes' | 'starts' | 'questions'
  /** Whole seconds, at least 1. */
  readonly seconds: number
}

/** What a room waits for: the next hour of the evening that is still ahead. Null where none is. Pure. */
export function countdownOf(
  night: LiveNight,
  planned: PlannedTimes,
  now: number,
): Countdown | null {
  const phase = shownPhase(night)
  const before = phase === 'ANNOUNCED' || phase === 'CHECK_IN'
  const moments = [
    { until: 'opens', at: night.opensAt, counts: night.window === 'BEFORE' },
    { until: 'closes', at: night.closesAt, counts: before && night.window === 'OPEN' },
    { until: 'starts', at: planned.startsAt, counts: before },
    { until: 'questions', at: planned.questionsAt, counts: phase === 'TALK' },
  ] as const
  for (const { until, at, counts } of moments) {
    const seconds = Math.ceil((Date.parse(at) - now) / 1000)
    if (counts && seconds > 0) return { until, seconds }
  }
  return null
}

/** `1:05:09`, `12:04`, `0:08`. */
export function countdownText(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60),
    seconds % 60,
  ]
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0
    ? `${String(hours)}:${two(minutes % 60)}:${two(rest)}`
    : `${String(minutes)}:${two(rest)}`
}
