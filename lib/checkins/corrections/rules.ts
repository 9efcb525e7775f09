import type { Temporal } from 'temporal-polyfill'
import { REFUSAL_BY_OCCUPANCY } from '@/lib/checkins/rules-check-in'
import { clockFacts, isBefore } from '@/lib/checkins/rules-windows'
import type { CheckInFact, RecordedNight } from '@/lib/checkins/types'
import { nightStatus } from '@/lib/nights/rules-status'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { DisputeState, PresenceSaid, Put } from './types'

/** What stands of a member at an evening, as they would say it. */
export function standsAs(existing: Pick<CheckInFact, 'status'> | null): PresenceSaid {
  return existing?.status ?? 'ABSENT'
}

/**
 * Whether what stands of a member can be said to be wrong, or be put right: from the evening's start on, and not what
 * a duty stands for, which follows the plan. Refuses NIGHT_CANCELLED, NIGHT_POSTPONED, NIGHT_EMPTY, PRESENCE_TOO_EARLY
 * {at}, CHECK_IN_BY_DUTY and PRESENCE_SAYS_SAME.
 */
export function decideWrong(
  night: RecordedNight,
  now: Temporal.Instant,
  existing: CheckInFact | null,
  said: PresenceSaid,
): Outcome<undefined> {
  if (night.occupancy !== 'ON') return refuse(REFUSAL_BY_OCCUPANCY[night.occupancy])
  if (isBefore(now, night.startsAt))
    return refuse('PRESENCE_TOO_EARLY', clockFacts(night, night.startsAt))
  if (existing?.via === 'DUTY') return refuse('CHECK_IN_BY_DUTY')
  return standsAs(existing) === said ? refuse('PRESENCE_SAYS_SAME', {}, 'said') : ok(undefined)
}

/**
 * What is put in place of what stands. Its time is the one that stood where it fits what is said, else the nearest
 * that does: on time is before the closing, late is not, and no correction makes a member active today.
 */
export function correctionOf(
  night: RecordedNight,
  now: Temporal.Instant,
  existing: Pick<CheckInFact, 'at'> | null,
  said: PresenceSaid,
): Put {
  if (said === 'ABSENT') return null
  const { closesAt, opensAt } = nightStatus(night, now).checkIn
  const { endsAt } = night
  const last = earlier(now, isBefore(endsAt, closesAt) ? closesAt : endsAt)
  const [from, until] =
    said === 'ON_TIME'
      ? [opensAt, closesAt.subtract({ milliseconds: 1 })]
      : said === 'LATE'
        ? [closesAt, last]
        : [last, now]
  const at = existing?.at ?? (said === 'CAUGHT_UP' ? from : until)
  return { status: said, at: isBefore(at, from) ? from : earlier(at, until) }
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return isBefore(one, other) ? one : other
}

/** A member says it once: again only what they took back. Refuses DISPUTE_OPEN and DISPUTE_ANSWERED. */
export function mayDispute(before: DisputeState | null): Outcome<undefined> {
  if (before === 'OPEN') return refuse('DISPUTE_OPEN')
  return before === 'CORRECTED' || before === 'LEFT' ? refuse('DISPUTE_ANSWERED') : ok(undefined)
}
