import type { Temporal } from 'temporal-polyfill'
import { phaseAt, windowAtEnd, type NightChange } from './rules-phases'
import { endsItselfAt, isBefore, windowOf } from './rules-windows'
import type { NightFacts, Phase } from './types'

export type ClockStep = { readonly phase: Phase; readonly at: Temporal.Instant }

export type ClockChanges = {
  /** Phases to record, oldest first, each at the instant at which it was due. */
  readonly steps: readonly ClockStep[]
  readonly change: NightChange | null
  /** Whether speaker and host are to be credited: the check-in has opened. */
  readonly credits: boolean
}

/**
 * What the clock has done by `now` that is not recorded yet. Running it late, twice or never
 * changes no answer of `decideCheckIn`; it only writes the record and wakes the pages.
 */
export function decideClockChanges(night: NightFacts, now: Temporal.Instant): ClockChanges {
  const phase = phaseAt(night, now)
  const { opensAt } = windowOf(night)
  const credits = night.occupancy === 'ON' && !isBefore(now, opensAt)
  if (phase === night.phase) return { steps: [], change: null, credits }
  if (phase === 'ANNOUNCED') return { steps: [{ phase, at: now }], change: { phase }, credits }
  const opening: readonly ClockStep[] =
    night.phase === 'ANNOUNCED' ? [{ phase: 'CHECK_IN', at: opensAt }] : []
  if (phase === 'CHECK_IN') return { steps: opening, change: { phase }, credits }
  const endedAt = endsItselfAt(night)
  return {
    steps: [...opening, { phase, at: endedAt }],
    change: { phase, ...windowAtEnd(night, opensAt, endedAt) },
    credits,
  }
}

/** The next instant at which the clock changes what pages show; null when nothing is left to come. */
export function nextMoment(night: NightFacts, now: Temporal.Instant): Temporal.Instant | null {
  if (night.occupancy !== 'ON' || night.phase === 'CLOSED') return null
  const { opensAt, closesAt } = windowOf(night)
  const moments = [opensAt, closesAt, endsItselfAt(night)]
  return moments.filter((moment) => isBefore(now, moment)).sort(compare)[0] ?? null
}

function compare(a: Temporal.Instant, b: Temporal.Instant): number {
  return a.epochMilliseconds - b.epochMilliseconds
}
