import type { Temporal } from 'temporal-polyfill'
import { nightStatus } from '@/lib/nights/rules-status'
import { windowAtEnd } from './rules-phases'
import { isBefore } from './rules-windows'
import type { RecordedNight } from './types'
import type { NightPhase, NightEvent } from '@/lib/nights/types'

export type ClockStep = { readonly phase: NightPhase; readonly at: Temporal.Instant }

export type ClockChanges = {
  /** Phases to record, oldest first, each at the instant at which it was due. */
  readonly steps: readonly ClockStep[]
  readonly change: NightEvent | null
  /** Whether speaker and host are to be credited: the check-in has opened. */
  readonly credits: boolean
}

/**
 * What the clock has done by `now` that is not recorded yet. Running it late, twice or never
 * changes no answer of `decideCheckIn`; it only writes the record and wakes the pages.
 */
export function decideClockChanges(night: RecordedNight, now: Temporal.Instant): ClockChanges {
  const { phase, checkIn, endsItselfAt } = nightStatus(night, now)
  const { opensAt } = checkIn
  const credits = night.occupancy === 'ON' && !isBefore(now, opensAt)
  if (phase === night.phase) return { steps: [], change: null, credits }
  if (phase === 'ANNOUNCED') return { steps: [{ phase, at: now }], change: { phase }, credits }
  const opening: readonly ClockStep[] =
    night.phase === 'ANNOUNCED' ? [{ phase: 'CHECK_IN', at: opensAt }] : []
  if (phase === 'CHECK_IN') return { steps: opening, change: { phase }, credits }
  return {
    steps: [...opening, { phase, at: endsItselfAt }],
    change: { phase, ...windowAtEnd(night, endsItselfAt) },
    credits,
  }
}
