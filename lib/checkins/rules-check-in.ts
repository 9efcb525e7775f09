import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { catchUpUntil, isBefore, clockFacts, windowOf, windowState } from './rules-windows'
import type { CheckInFact, CheckInStatus, NightFacts, NightOccupancy } from './types'

export type CheckInDecision =
  | { readonly kind: 'ALREADY'; readonly checkIn: CheckInFact }
  | { readonly kind: 'NEW'; readonly status: CheckInStatus; readonly at: Temporal.Instant }

/**
 * What a tap at `now` means. The answer follows from the clock and the recorded facts alone: that
 * no job ran at the minute of opening or closing makes no difference. A second tap gets the first.
 */
export function decideCheckIn(
  night: NightFacts,
  now: Temporal.Instant,
  existing: CheckInFact | null,
): Outcome<CheckInDecision> {
  if (existing) return ok({ kind: 'ALREADY', checkIn: existing })
  if (night.occupancy !== 'ON') return refuse(REFUSAL_BY_OCCUPANCY[night.occupancy])
  const fresh = (status: CheckInStatus) => ok({ kind: 'NEW', status, at: now } as const)
  switch (windowState(night, now)) {
    case 'BEFORE':
      return refuse('CHECK_IN_NOT_OPEN_YET', clockFacts(night, windowOf(night).opensAt))
    case 'OPEN':
      return fresh('ON_TIME')
    case 'AFTER':
      return fresh('LATE')
    case 'OVER':
      if (isBefore(now, catchUpUntil(night))) return fresh('CAUGHT_UP')
      return refuse('CHECK_IN_TOO_LATE', clockFacts(night, catchUpUntil(night)))
  }
}

/** Taking one's own check-in back: only while the window is open, so that the count is final after. */
export function decideWithdrawal(
  night: NightFacts,
  now: Temporal.Instant,
  existing: CheckInFact | null,
): Outcome<CheckInFact> {
  if (!existing) return refuse('CHECK_IN_NOT_FOUND')
  if (existing.via === 'DUTY') return refuse('CHECK_IN_BY_DUTY')
  if (windowState(night, now) !== 'OPEN') {
    return refuse('CHECK_IN_FINAL', clockFacts(night, windowOf(night).closesAt))
  }
  return ok(existing)
}

export const REFUSAL_BY_OCCUPANCY: Readonly<Record<Exclude<NightOccupancy, 'ON'>, string>> = {
  CANCELLED: 'NIGHT_CANCELLED',
  POSTPONED: 'NIGHT_POSTPONED',
  EMPTY: 'NIGHT_EMPTY',
  BLOCKED: 'NIGHT_EMPTY',
}
