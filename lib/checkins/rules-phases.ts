import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { REFUSAL_BY_OCCUPANCY } from './rules-check-in'
import { EARLY_HOURS, earlier, endsItselfAt, isBefore, clockFacts, windowOf } from './rules-windows'
import { PHASES, type NightFacts, type Phase } from './types'

/** What changes on the night's row. Absent keys stay as they are. */
export type NightChange = {
  readonly phase?: Phase
  readonly checkInOpenedAt?: Temporal.Instant | null
  readonly checkInClosedAt?: Temporal.Instant | null
  readonly checkInClosesAt?: Temporal.Instant
}

/** Where the evening stands at `now`, whether or not a job has written it down yet. */
export function phaseAt(night: NightFacts, now: Temporal.Instant): Phase {
  if (night.occupancy !== 'ON' || night.phase === 'CLOSED') return night.phase
  if (!isBefore(now, endsItselfAt(night))) return 'CLOSED'
  const open = !isBefore(now, windowOf(night).opensAt)
  if (night.phase === 'ANNOUNCED' && open) return 'CHECK_IN'
  // The clock opened it, then the plan moved to a later hour: the evening is yet to come again.
  if (night.phase === 'CHECK_IN' && !open) return 'ANNOUNCED'
  return night.phase
}

export function nextPhase(phase: Phase): Phase | null {
  return PHASES[PHASES.indexOf(phase) + 1] ?? null
}

export function previousPhase(phase: Phase): Phase | null {
  return PHASES[PHASES.indexOf(phase) - 1] ?? null
}

/**
 * A host moves the evening: forward to any later phase, back by one as an undo. Moving to where it
 * already stands changes nothing, so that two hosts pressing at once do no harm.
 */
export function decidePhaseMove(
  night: NightFacts,
  now: Temporal.Instant,
  to: Phase,
): Outcome<NightChange | null> {
  const refusal = refuseHosting(night, now)
  if (refusal) return refusal
  const from = phaseAt(night, now)
  if (to === from) return ok(null)
  if (PHASES.indexOf(to) < PHASES.indexOf(from)) return decideStepBack(night, now, from, to)
  const opened = earlier(windowOf(night).opensAt, now)
  if (to !== 'CLOSED')
    return ok({ phase: to, ...(isOpened(night, now) ? {} : { checkInOpenedAt: now }) })
  return ok({ phase: to, ...windowAtEnd(night, opened, now) })
}

function decideStepBack(
  night: NightFacts,
  now: Temporal.Instant,
  from: Phase,
  to: Phase,
): Outcome<NightChange> {
  if (to !== previousPhase(from)) return refuse('PHASE_BACK_BY_ONE', { phase: from })
  if (to !== 'ANNOUNCED') return ok({ phase: to })
  // Undoing an early opening. At its planned time the clock would only open it again.
  if (!isBefore(now, night.checkInOpensAt)) return refuse('PHASE_HELD_BY_CLOCK')
  return ok({ phase: to, checkInOpenedAt: null, checkInClosedAt: null })
}

/** Why no host may steer this evening now; null when a host may. */
export function refuseHosting(night: NightFacts, now: Temporal.Instant): Outcome<never> | null {
  if (night.occupancy !== 'ON') return refuse(REFUSAL_BY_OCCUPANCY[night.occupancy])
  const from = night.checkInOpensAt.subtract({ hours: EARLY_HOURS })
  if (isBefore(now, from)) return refuse('NIGHT_NOT_YET', clockFacts(night, from))
  if (!isBefore(now, endsItselfAt(night)))
    return refuse('EVENING_ENDED', clockFacts(night, endsItselfAt(night)))
  return null
}

/** How the window is written down when the evening ends. */
export function windowAtEnd(
  night: NightFacts,
  openedAt: Temporal.Instant,
  endedAt: Temporal.Instant,
): NightChange {
  return {
    checkInOpenedAt: openedAt,
    checkInClosedAt: earlier(windowOf(night).closesAt, endedAt),
  }
}

function isOpened(night: NightFacts, now: Temporal.Instant): boolean {
  return !isBefore(now, windowOf(night).opensAt)
}
