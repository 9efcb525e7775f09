import type { Temporal } from 'temporal-polyfill'
import { clockFacts, isBefore } from '@/lib/checkins/rules-windows'
import { refuseHosting } from '@/lib/checkins/rules-phases'
import type { RecordedNight } from '@/lib/checkins/types'
import { nightStatus } from '@/lib/nights/rules-status'
import { eveningOf } from '@/lib/nights/rules-times'
import type { NightTimes } from '@/lib/nights/types'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'

/**
 * The times of an evening whose speaker is waited for: from the planned start on, or from now once that has passed,
 * all that is still ahead shifts by as much. Before the talk has begun only. Refusals: those of hosting, TALK_UNDER_WAY
 * {date}, START_TOO_LATE where the evening would go on past its last hour.
 */
export function decideLater(
  night: RecordedNight,
  now: Temporal.Instant,
  minutes: number,
): Outcome<NightTimes> {
  const refusal = refuseHosting(night, now)
  if (refusal) return refusal
  const { checkIn, phase } = nightStatus(night, now)
  if (phase !== 'ANNOUNCED' && phase !== 'CHECK_IN')
    return refuse('TALK_UNDER_WAY', { date: clockFacts(night, night.startsAt)['date'] ?? null })
  const from = isBefore(night.startsAt, now) ? wholeMinute(now) : night.startsAt
  const by = night.startsAt.until(from).add({ minutes })
  const later = (at: Temporal.Instant) => at.add(by)
  const endsAt = later(night.endsAt)
  const evening = (at: Temporal.Instant) => eveningOf(at, night.timeZone)
  if (!evening(endsAt).equals(evening(night.startsAt))) return refuse('START_TOO_LATE')
  return ok({
    // One that has opened stays open since then.
    checkInOpensAt: checkIn.state === 'BEFORE' ? later(night.checkInOpensAt) : night.checkInOpensAt,
    checkInClosesAt: later(night.checkInClosesAt),
    startsAt: later(night.startsAt),
    questionsAt: later(night.questionsAt),
    endsAt,
  })
}

function wholeMinute(at: Temporal.Instant): Temporal.Instant {
  return at.round({ smallestUnit: 'minute', roundingMode: 'ceil' })
}
