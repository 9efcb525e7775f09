import { Temporal } from 'temporal-polyfill'
import type { TalkState } from '@/lib/db/generated/enums'
import type {
  CheckInWindow,
  NightFacts,
  NightOccupancy,
  NightPhase,
  NightRecord,
  NightState,
  NightStatus,
  NightTimes,
} from './types'

/** An evening that no host ended ends itself so many hours after its planned end. */
const UNATTENDED_HOURS = 3

/**
 * What the status of a night is at an instant: from its plan, from what is recorded, and from the
 * clock. Pages, jobs, the check-in, live updates, feeds and the archive all ask this function, so that
 * they never disagree. It follows from the facts alone: that a job ran late, twice or never makes no
 * difference.
 */
export function nightStatus(night: NightRecord, now: Temporal.Instant): NightState {
  const endsItselfAt = night.endsAt.add({ hours: UNATTENDED_HOURS })
  const phase = phaseAt(night, now, endsItselfAt)
  const over = phase === 'CLOSED' || isReached(endsItselfAt, now)
  const checkIn = checkInWindow(night, now, over)
  return {
    status: statusOf(night, now, phase, checkIn),
    phase,
    checkIn,
    hasPassed: phase === 'CLOSED' || isReached(night.endsAt, now),
    endsItselfAt,
  }
}

/** A night of the plan as `nightStatus` reads it. */
export function toNightRecord(
  { times, ...recorded }: Pick<NightFacts, 'times' | RecordedKey>,
  occupancy: NightOccupancy,
): NightRecord {
  return { ...recorded, ...times, occupancy }
}

type RecordedKey = Exclude<keyof NightRecord, keyof NightTimes | 'occupancy'>

/** When the clock alone next changes the status; null when nothing is left to come. */
export function nextStatusChange(
  night: NightRecord,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const { phase, checkIn, endsItselfAt } = nightStatus(night, now)
  if (night.occupancy !== 'ON' || phase === 'CLOSED') return null
  const moments = [checkIn.opensAt, checkIn.closesAt, night.startsAt, endsItselfAt]
  const ahead = moments.filter((moment) => !isReached(moment, now))
  return ahead.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null
}

/**
 * Whether anything happens on a night: from the state of the talk that holds it, else of the last
 * that did (null when there never was one), and from why it is kept free.
 */
export function occupancyOf(talk: TalkState | null, blockedReason: string | null): NightOccupancy {
  if (talk === null) return blockedReason === null ? 'EMPTY' : 'BLOCKED'
  return talk === 'PLANNED' || talk === 'HELD' ? 'ON' : talk
}

function phaseAt(
  night: NightRecord,
  now: Temporal.Instant,
  endsItselfAt: Temporal.Instant,
): NightPhase {
  if (night.occupancy !== 'ON' || night.phase === 'CLOSED') return night.phase
  if (isReached(endsItselfAt, now)) return 'CLOSED'
  const open = isReached(opensAt(night), now)
  if (night.phase === 'ANNOUNCED' && open) return 'CHECK_IN'
  // The clock opened it, then the plan moved to a later hour: the evening is yet to come again.
  if (night.phase === 'CHECK_IN' && !open) return 'ANNOUNCED'
  return night.phase
}

/** Opening counts as open, closing as closed. */
function checkInWindow(night: NightRecord, now: Temporal.Instant, over: boolean): CheckInWindow {
  const window = { opensAt: opensAt(night), closesAt: closesAt(night) }
  if (over) return { ...window, state: 'OVER' }
  if (!isReached(window.opensAt, now)) return { ...window, state: 'BEFORE' }
  return { ...window, state: isReached(window.closesAt, now) ? 'AFTER' : 'OPEN' }
}

function opensAt(night: NightRecord): Temporal.Instant {
  return night.checkInOpenedAt ?? night.checkInOpensAt
}

/** A host's closing, else the later of the planned closing and the host's extension. */
function closesAt({
  checkInClosedAt,
  checkInClosesAt,
  checkInExtendedUntil,
}: NightRecord): Temporal.Instant {
  if (checkInClosedAt !== null) return checkInClosedAt
  if (checkInExtendedUntil === null) return checkInClosesAt
  return isReached(checkInExtendedUntil, checkInClosesAt) ? checkInClosesAt : checkInExtendedUntil
}

/**
 * The host's word where there is one, else the clock's: once the check-in has closed and the hour of
 * the talk has come, the talk is on. An evening without a talk is over at its planned end.
 */
function statusOf(
  night: NightRecord,
  now: Temporal.Instant,
  phase: NightPhase,
  checkIn: CheckInWindow,
): NightStatus {
  if (phase === 'CLOSED') return 'OVER'
  if (night.occupancy !== 'ON') return isReached(night.endsAt, now) ? 'OVER' : 'AHEAD'
  if (phase === 'ANNOUNCED') return 'AHEAD'
  if (phase !== 'CHECK_IN') return phase
  if (checkIn.state === 'OPEN') return 'CHECK_IN'
  return isReached(night.startsAt, now) ? 'TALK' : 'SOON'
}

function isReached(instant: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, instant) >= 0
}
