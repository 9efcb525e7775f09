import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { catchUpUntil, isBefore, told, windowOf, windowState } from './rules-windows'
import type { CheckInFact, CheckInStatus, NightFacts, Standing } from './types'

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
  if (night.standing !== 'ON') return refuse(REFUSED_STANDING[night.standing])
  const fresh = (status: CheckInStatus) => ok({ kind: 'NEW', status, at: now } as const)
  switch (windowState(night, now)) {
    case 'BEFORE':
      return refuse('CHECK_IN_NOT_OPEN_YET', told(night, windowOf(night).opensAt))
    case 'OPEN':
      return fresh('ON_TIME')
    case 'AFTER':
      return fresh('LATE')
    case 'OVER':
      if (isBefore(now, catchUpUntil(night))) return fresh('CAUGHT_UP')
      return refuse('CHECK_IN_TOO_LATE', told(night, catchUpUntil(night)))
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
    return refuse('CHECK_IN_FINAL', told(night, windowOf(night).closesAt))
  }
  return ok(existing)
}

export const REFUSED_STANDING: Readonly<Record<Exclude<Standing, 'ON'>, string>> = {
  CANCELLED: 'NIGHT_CANCELLED',
  POSTPONED: 'NIGHT_POSTPONED',
  EMPTY: 'NIGHT_EMPTY',
  BLOCKED: 'NIGHT_EMPTY',
}
