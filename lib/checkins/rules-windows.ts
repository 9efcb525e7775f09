import { Temporal } from 'temporal-polyfill'
import type { Facts } from '@/lib/shared/outcome'
import type { NightFacts } from './types'

/** An evening that no host ended ends itself so many hours after its planned end. */
const UNATTENDED_HOURS = 3
/** Reading it afterwards still counts for so many days after the planned end. */
export const CATCH_UP_DAYS = 7
/** A host may open the check-in at most so many hours before its time. */
export const EARLY_HOURS = 3

export type Window = {
  readonly opensAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
}

/** When the check-in opens and closes: what a host did, else what the plan says. */
export function windowOf(night: NightFacts): Window {
  return {
    opensAt: night.checkInOpenedAt ?? night.checkInOpensAt,
    closesAt: night.checkInClosedAt ?? night.checkInClosesAt,
  }
}

export type WindowState = 'BEFORE' | 'OPEN' | 'AFTER' | 'OVER'

/** Opening counts as open, closing as closed. */
export function windowState(night: NightFacts, now: Temporal.Instant): WindowState {
  const { opensAt, closesAt } = windowOf(night)
  if (isOver(night, now)) return 'OVER'
  if (isBefore(now, opensAt)) return 'BEFORE'
  return isBefore(now, closesAt) ? 'OPEN' : 'AFTER'
}

export function isOver(night: NightFacts, now: Temporal.Instant): boolean {
  return night.phase === 'CLOSED' || !isBefore(now, endsItselfAt(night))
}

export function endsItselfAt(night: NightFacts): Temporal.Instant {
  return night.endsAt.add({ hours: UNATTENDED_HOURS })
}

export function catchUpUntil(night: NightFacts): Temporal.Instant {
  return night.endsAt.add({ hours: 24 * CATCH_UP_DAYS })
}

/** An instant as a sentence says it: the date, and the wall clock as `HH:MM`. */
export function clockFacts(night: NightFacts, instant: Temporal.Instant): Facts {
  const local = instant.toZonedDateTimeISO(night.timeZone)
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

export function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}

export function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(b, a) ? b : a
}

export function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(a, b) ? b : a
}
