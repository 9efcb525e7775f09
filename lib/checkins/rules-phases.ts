import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { REFUSAL_BY_OCCUPANCY } from './rules-check-in'
import { clockFacts, EARLY_HOURS, earlier, isBefore } from './rules-windows'
import type { NightFacts } from './types'
import { nightStatus } from '@/lib/nights/rules-status'
import { NIGHT_PHASES, type NightPhase, type NightEvent } from '@/lib/nights/types'

export function nextPhase(phase: NightPhase): NightPhase | null {
  return NIGHT_PHASES[NIGHT_PHASES.indexOf(phase) + 1] ?? null
}

export function previousPhase(phase: NightPhase): NightPhase | null {
  return NIGHT_PHASES[NIGHT_PHASES.indexOf(phase) - 1] ?? null
}

/**
 * A host moves the evening: forward to any later phase, back by one as an undo. Moving to where it
 * already stands changes nothing, so that two hosts pressing at once do no harm.
 */
export function decidePhaseMove(
  night: NightFacts,
  now: Temporal.Instant,
  to: NightPhase,
): Outcome<NightEvent | null> {
  const refusal = refuseHosting(night, now)
  if (refusal) return refusal
  const { phase: from, checkIn } = nightStatus(night, now)
  if (to === from) return ok(null)
  if (NIGHT_PHASES.indexOf(to) < NIGHT_PHASES.indexOf(from))
    return decideStepBack(night, now, from, to)
  if (to === 'CLOSED') return ok({ phase: to, ...windowAtEnd(night, now) })
  return ok({ phase: to, ...(isBefore(now, checkIn.opensAt) ? { checkInOpenedAt: now } : {}) })
}

function decideStepBack(
  night: NightFacts,
  now: Temporal.Instant,
  from: NightPhase,
  to: NightPhase,
): Outcome<NightEvent> {
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
  const { endsItselfAt } = nightStatus(night, now)
  if (!isBefore(now, endsItselfAt)) return refuse('EVENING_ENDED', clockFacts(night, endsItselfAt))
  return null
}

/** How the check-in went, to be recorded when the evening ends. */
export function windowAtEnd(night: NightFacts, endedAt: Temporal.Instant): NightEvent {
  const { opensAt, closesAt } = nightStatus(night, endedAt).checkIn
  return {
    checkInOpenedAt: earlier(opensAt, endedAt),
    checkInClosedAt: earlier(closesAt, endedAt),
  }
}
