import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { REFUSAL_BY_OCCUPANCY } from './rules-check-in'
import { clockFacts, EARLY_HOURS, earlier, isBefore } from './rules-windows'
import type { RecordedNight } from './types'
import { nightStatus } from '@/lib/nights/rules-status'
import { NIGHT_PHASES, type NightPhase, type NightEvent } from '@/lib/nights/types'

export function nextPhase(phase: NightPhase): NightPhase | null {
  return NIGHT_PHASES[NIGHT_PHASES.indexOf(phase) + 1] ?? null
}

export function previousPhase(phase: NightPhase): NightPhase | null {
  return NIGHT_PHASES[NIGHT_PHASES.indexOf(phase) - 1] ?? null
}

/** The last recorded step of an evening, to go back from it. */
export type LastStep = {
  /** When the phase that holds now was entered. */
  readonly enteredAt: Temporal.Instant
  /** The phase it was entered from. */
  readonly from: NightPhase
}

/**
 * A host moves the evening: forward to any later phase; back by one, or to where the last step came
 * from, as an undo. Moving to where it already stands changes nothing, so that two hosts pressing at
 * once do no harm.
 */
export function decidePhaseMove(
  night: RecordedNight,
  now: Temporal.Instant,
  to: NightPhase,
  last: LastStep | null = null,
): Outcome<NightEvent | null> {
  const refusal = refuseHosting(night, now)
  if (refusal) return refusal
  const { phase: from, checkIn } = nightStatus(night, now)
  if (to === from) return ok(null)
  if (NIGHT_PHASES.indexOf(to) < NIGHT_PHASES.indexOf(from))
    return decideStepBack(night, now, from, to, last)
  if (to === 'CLOSED') return ok({ phase: to, ...windowAtEnd(night, now) })
  return ok({ phase: to, ...(isBefore(now, checkIn.opensAt) ? { checkInOpenedAt: now } : {}) })
}

function decideStepBack(
  night: RecordedNight,
  now: Temporal.Instant,
  from: NightPhase,
  to: NightPhase,
  last: LastStep | null,
): Outcome<NightEvent> {
  if (to !== previousPhase(from) && to !== last?.from)
    return refuse('PHASE_BACK_BY_ONE', { phase: from })
  if (from === 'CLOSED' && to !== 'ANNOUNCED') {
    return ok({ phase: to, ...(last === null ? {} : windowReopened(night, last.enteredAt)) })
  }
  if (to !== 'ANNOUNCED') return ok({ phase: to })
  // Undoing an early opening. At its planned time the clock would only open it again.
  if (!isBefore(now, night.checkInOpensAt)) return refuse('PHASE_HELD_BY_CLOCK')
  return ok({ phase: to, checkInOpenedAt: null, checkInClosedAt: null })
}

/** Why no host may steer this evening now; null when a host may. */
export function refuseHosting(night: RecordedNight, now: Temporal.Instant): Outcome<never> | null {
  if (night.occupancy !== 'ON') return refuse(REFUSAL_BY_OCCUPANCY[night.occupancy])
  const from = night.checkInOpensAt.subtract({ hours: EARLY_HOURS })
  if (isBefore(now, from)) return refuse('NIGHT_NOT_YET', clockFacts(night, from))
  const { endsItselfAt } = nightStatus(night, now)
  if (!isBefore(now, endsItselfAt)) return refuse('EVENING_ENDED', clockFacts(night, endsItselfAt))
  return null
}

/**
 * The window as it was before the evening was ended at that instant: what the ending wrote goes, what
 * a host did before stays. So an evening ended by mistake is open again to who is still to come.
 */
function windowReopened(night: RecordedNight, endedAt: Temporal.Instant): NightEvent {
  const { checkInOpenedAt, checkInClosedAt, checkInOpensAt } = night
  const isOpening = (at: Temporal.Instant) => at.equals(endedAt) || at.equals(checkInOpensAt)
  return {
    ...(checkInOpenedAt !== null && isOpening(checkInOpenedAt) ? { checkInOpenedAt: null } : {}),
    ...(checkInClosedAt?.equals(endedAt) === true ? { checkInClosedAt: null } : {}),
  }
}

/** How the check-in went, to be recorded when the evening ends. */
export function windowAtEnd(night: RecordedNight, endedAt: Temporal.Instant): NightEvent {
  const { opensAt, closesAt } = nightStatus(night, endedAt).checkIn
  return {
    checkInOpenedAt: earlier(opensAt, endedAt),
    checkInClosedAt: earlier(closesAt, endedAt),
  }
}
