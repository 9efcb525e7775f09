import { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { nightStatus } from '@/lib/nights/rules-status'
import type { NightOccupancy } from '@/lib/nights/types'
import { clockFacts, isBefore } from './rules-windows'
import type { CheckInFact, CheckInStatus, CheckInVia, RecordedNight } from './types'
import { WITHDRAWAL_WAIT_SECONDS } from './types-live'

/** The desk may write down so many days after the planned end that a member was there. */
const DESK_DAYS = 7

export type CheckInDecision =
  | { readonly kind: 'ALREADY'; readonly checkIn: CheckInFact }
  | { readonly kind: 'NEW'; readonly status: CheckInStatus; readonly at: Temporal.Instant }

/**
 * What a tap at `now` means. The answer follows from the clock and the recorded facts alone: that
 * no job ran at the minute of opening or closing makes no difference. A second tap gets the first.
 * Once the evening is over a member reads it to be counted (caught-up/rules.ts); the desk may still
 * write down that a member was there, as late.
 */
export function decideCheckIn(
  night: RecordedNight,
  now: Temporal.Instant,
  existing: CheckInFact | null,
  via: CheckInVia = 'SELF',
): Outcome<CheckInDecision> {
  if (existing) return ok({ kind: 'ALREADY', checkIn: existing })
  if (night.occupancy !== 'ON') return refuse(REFUSAL_BY_OCCUPANCY[night.occupancy])
  const fresh = (status: CheckInStatus) => ok({ kind: 'NEW', status, at: now } as const)
  const { checkIn } = nightStatus(night, now)
  switch (checkIn.state) {
    case 'BEFORE':
      return refuse('CHECK_IN_NOT_OPEN_YET', clockFacts(night, checkIn.opensAt))
    case 'OPEN':
      return fresh('ON_TIME')
    case 'AFTER':
      return fresh('LATE')
    case 'OVER': {
      if (via !== 'DESK') return refuse('CHECK_IN_OVER')
      const until = night.endsAt.add({ hours: 24 * DESK_DAYS })
      return isBefore(now, until)
        ? fresh('LATE')
        : refuse('CHECK_IN_TOO_LATE', clockFacts(night, until))
    }
  }
}

/**
 * Taking one's own check-in back: only while the window is open, so that the count is final after,
 * and not in the seconds after the tap.
 */
export function decideWithdrawal(
  night: RecordedNight,
  now: Temporal.Instant,
  existing: CheckInFact | null,
): Outcome<CheckInFact> {
  if (!existing) return refuse('CHECK_IN_NOT_FOUND')
  if (existing.via === 'DUTY') return refuse('CHECK_IN_BY_DUTY')
  const { checkIn } = nightStatus(night, now)
  if (checkIn.state !== 'OPEN') {
    return refuse('CHECK_IN_FINAL', clockFacts(night, checkIn.closesAt))
  }
  const from = existing.at.add({ seconds: WITHDRAWAL_WAIT_SECONDS })
  if (isBefore(now, from)) return refuse('CHECK_IN_JUST_MADE', { seconds: WITHDRAWAL_WAIT_SECONDS })
  return ok(existing)
}

export const REFUSAL_BY_OCCUPANCY: Readonly<Record<Exclude<NightOccupancy, 'ON'>, string>> = {
  CANCELLED: 'NIGHT_CANCELLED',
  POSTPONED: 'NIGHT_POSTPONED',
  EMPTY: 'NIGHT_EMPTY',
  BLOCKED: 'NIGHT_EMPTY',
}

/**
 * Until when a sign in the chat log is an on-time check-in: until the check-in closed, or, where the log
 * shows no closing, until the talk began. Any measure of time, the same for both.
 */
export function onTimeUntil<T>(closedAt: T | null, startedAt: T): T {
  return closedAt ?? startedAt
}

export type LogStatus = Extract<CheckInStatus, 'ON_TIME' | 'LATE'>

/** What a sign in the chat log counts as. A closing is known by its clock, which names the whole minute. */
export function statusInLog(
  at: Temporal.Instant,
  evening: { readonly closedAt: Temporal.Instant | null; readonly startedAt: Temporal.Instant },
): LogStatus {
  const closing = evening.closedAt?.add({ milliseconds: LAST_OF_MINUTE }) ?? null
  const until = onTimeUntil(closing, evening.startedAt)
  return Temporal.Instant.compare(at, until) > 0 ? 'LATE' : 'ON_TIME'
}

const LAST_OF_MINUTE = 59_999
