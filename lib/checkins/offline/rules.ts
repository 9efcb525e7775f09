import { Temporal } from 'temporal-polyfill'
import { nightStatus } from '@/lib/nights/rules-status'
import { REFUSAL_BY_OCCUPANCY } from '@/lib/checkins/rules-check-in'
import { clockFacts, isBefore } from '@/lib/checkins/rules-windows'
import type { CheckInFact, RecordedNight } from '@/lib/checkins/types'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import type { KeptTap, KeptTapDecision } from './types'

/** Two measures of one clock differ by the network's delay; by more than this, the clock was set in between. */
export const TOLERANCE = 120_000
/** A phone that comes back later than so many days after the evening is not heard any more. */
const KEPT_DAYS = 7

type Claim = {
  /** When the tap was, by the server's clock. */
  readonly at: Temporal.Instant
  readonly plausible: boolean
}

/**
 * When a kept tap was. The phone's clock may be wrong by days: what counts is by how much it is, measured twice: before
 * the tap by the page, and now, by what the phone shows as it sends. Where both agree, the tap has a time of its own.
 */
export function claimOf(tap: KeptTap, receivedAt: Temporal.Instant): Claim {
  const received = receivedAt.epochMilliseconds
  const byNow = tap.tappedAt + received - tap.sentAt
  const byThen = tap.clockError === null ? byNow : tap.tappedAt + tap.clockError
  const plausible =
    tap.sentAt >= tap.tappedAt &&
    Math.abs(byNow - byThen) <= TOLERANCE &&
    byThen <= received + TOLERANCE
  return {
    // Browsers measure in fractions of a millisecond.
    at: Temporal.Instant.fromEpochMilliseconds(Math.min(Math.round(byThen), received)),
    plausible,
  }
}

/**
 * What a kept tap means when it comes. A plausible one counts as of its own time. Another counts as a tap of this
 * moment while there is one; after the evening the host is asked. Refused like any tap where nothing was to be checked
 * in to.
 */
export function decideKeptTap(
  night: RecordedNight,
  tap: KeptTap,
  receivedAt: Temporal.Instant,
  existing: CheckInFact | null,
): Outcome<KeptTapDecision> {
  const claim = claimOf(tap, receivedAt)
  const counted = countKept(night, claim, receivedAt)
  // A tap that adds nothing is answered with what is there, even where a first one would be refused.
  if (existing !== null && !(counted.ok && isBetter(counted.value, existing)))
    return ok({ kind: 'ALREADY', checkIn: existing, claimed: claim.at })
  if (!counted.ok) return counted
  if (counted.value === 'ASK') return ok({ kind: 'ASK', claimed: claim.at })
  return ok({ kind: 'COUNT', ...counted.value, claimed: claim.at, instead: existing })
}

type Counted = { readonly status: 'ON_TIME' | 'LATE'; readonly at: Temporal.Instant }

function countKept(
  night: RecordedNight,
  { at, plausible }: Claim,
  receivedAt: Temporal.Instant,
): Outcome<Counted | 'ASK'> {
  if (night.occupancy !== 'ON') return refuse(REFUSAL_BY_OCCUPANCY[night.occupancy])
  const { opensAt, closesAt, state } = nightStatus(night, receivedAt).checkIn
  if (state === 'BEFORE') return refuse('CHECK_IN_NOT_OPEN_YET', clockFacts(night, opensAt))
  const until = night.endsAt.add({ hours: 24 * KEPT_DAYS })
  if (!isBefore(receivedAt, until)) return refuse('CHECK_IN_TOO_LATE', clockFacts(night, until))
  const early = isBefore(at, opensAt.subtract({ milliseconds: TOLERANCE }))
  if (plausible && !early) {
    if (isBefore(at, closesAt)) return ok({ status: 'ON_TIME', at: latest(at, opensAt) })
    if (state === 'OVER' && !isBefore(at, night.endsAt)) return refuse('CHECK_IN_OVER')
    return ok({ status: 'LATE', at })
  }
  if (state === 'OPEN') return ok({ status: 'ON_TIME', at: receivedAt })
  return ok(state === 'AFTER' ? { status: 'LATE', at: receivedAt } : 'ASK')
}

const RANK = { ON_TIME: 0, LATE: 1, CAUGHT_UP: 2 } as const

/** Only what the member's own taps and reading recorded is bettered: a host's word and a duty stay. */
function isBetter(counted: Counted | 'ASK', existing: CheckInFact): boolean {
  if (counted === 'ASK' || existing.via !== 'SELF') return false
  return RANK[counted.status] < RANK[existing.status]
}

function latest(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(a, b) ? b : a
}

/** When a member came of whom the host says yes: as claimed, within the check-in. */
export function answeredAt(
  night: RecordedNight,
  claimed: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant {
  const { opensAt, closesAt } = nightStatus(night, now).checkIn
  const last = closesAt.subtract({ milliseconds: 1 })
  return latest(isBefore(claimed, last) ? claimed : last, opensAt)
}
