import type { NightEvent } from '@/lib/nights/types'
import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { refuseHosting } from './rules-phases'
import { nightStatus } from '@/lib/nights/rules-status'
import { clockFacts, earlier } from './rules-windows'
import type { RecordedNight } from './types'

/** How long a window stays open when it is opened again without saying for how long. */
const REOPEN_MINUTES = 10

/**
 * Opens the check-in now (before its time), keeps it open longer, or opens it again. Null when
 * there is nothing to do. The window never outlasts the planned end of the evening.
 */
export function decideOpening(
  night: RecordedNight,
  now: Temporal.Instant,
  minutes: number | null,
): Outcome<NightEvent | null> {
  const refusal = refuseHosting(night, now)
  if (refusal) return refusal
  const { checkIn, endsItselfAt } = nightStatus(night, now)
  const { state, closesAt } = checkIn
  if (state === 'OVER') return refuse('EVENING_ENDED', clockFacts(night, endsItselfAt))
  if (state === 'BEFORE') {
    return ok({
      checkInOpenedAt: now,
      ...(night.phase === 'ANNOUNCED' ? { phase: 'CHECK_IN' } : {}),
    })
  }
  if (state === 'OPEN' && minutes === null) return ok(null)
  const from = state === 'OPEN' ? closesAt : now
  const until = earlier(from.add({ minutes: minutes ?? REOPEN_MINUTES }), night.endsAt)
  if (until.epochMilliseconds <= now.epochMilliseconds) return refuse('CHECK_IN_PAST_END')
  return ok({ checkInClosedAt: null, checkInExtendedUntil: until })
}

/** Closes the check-in before its time; who comes after is late. Null when it is closed already. */
export function decideClosing(
  night: RecordedNight,
  now: Temporal.Instant,
): Outcome<NightEvent | null> {
  const refusal = refuseHosting(night, now)
  if (refusal) return refusal
  const { checkIn } = nightStatus(night, now)
  switch (checkIn.state) {
    case 'BEFORE':
      return refuse('CHECK_IN_NOT_OPEN_YET', clockFacts(night, checkIn.opensAt))
    case 'OPEN':
      return ok({ checkInClosedAt: now })
    case 'AFTER':
    case 'OVER':
      return ok(null)
  }
}
