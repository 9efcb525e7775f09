import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { nightStatus } from '@/lib/nights/rules-status'
import { REFUSAL_BY_OCCUPANCY } from '@/lib/checkins/rules-check-in'
import { clockFacts, isBefore } from '@/lib/checkins/rules-windows'
import type { CheckInFact, NightOnPlan } from '@/lib/checkins/types'

/**
 * Where a viewer stands with a published transcript: `OFFER`ed to be recorded as caught up, `DONE` and
 * when, or neither: they were there, or it is not theirs to catch up on.
 */
export type CatchUp =
  | { readonly state: 'OFFER' }
  | { readonly state: 'DONE'; readonly at: Temporal.Instant }
  | { readonly state: 'NONE' }

/** The member who has read, as far as it matters here. */
export type Reader = {
  readonly groupId: string
  readonly joinedAt: Temporal.Instant
}

/**
 * Whether reading a published transcript is recorded as caught up: a night of one's own group, since
 * one joined, that is over, within the days that the group's week says. Null when the member is recorded there already, in whichever way.
 */
export function decideCatchUp(
  night: NightOnPlan,
  reader: Reader,
  publishedAt: Temporal.Instant,
  now: Temporal.Instant,
  existing: CheckInFact | null,
): Outcome<{ readonly at: Temporal.Instant } | null> {
  if (existing) return ok(null)
  if (night.occupancy !== 'ON') return refuse(REFUSAL_BY_OCCUPANCY[night.occupancy])
  if (nightStatus(night, now).checkIn.state !== 'OVER') return refuse('CATCH_UP_NOT_OVER')
  if (night.groupId !== reader.groupId) return refuse('CATCH_UP_OTHER_GROUP')
  if (isBefore(night.endsAt, reader.joinedAt)) return refuse('CATCH_UP_BEFORE_JOINING')
  if (night.catchUpDays === 0) return refuse('CATCH_UP_OFF')
  const until = publishedAt.add({ hours: 24 * night.catchUpDays })
  if (!isBefore(now, until)) return refuse('CATCH_UP_TOO_LATE', clockFacts(night, until))
  return ok({ at: now })
}

/** Taking it back: what was recorded by reading, at any time; other presences are facts of the evening. */
export function decideCatchUpBack(existing: CheckInFact | null): Outcome<CheckInFact> {
  if (existing?.status !== 'CAUGHT_UP' || existing.via !== 'SELF')
    return refuse('CATCH_UP_NOT_FOUND')
  return ok(existing)
}
