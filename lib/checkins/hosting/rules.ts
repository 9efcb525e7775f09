import type { Temporal } from 'temporal-polyfill'
import { nightStatus } from '@/lib/nights/rules-status'
import { isBefore } from '@/lib/checkins/rules-windows'
import { refuseHosting } from '@/lib/checkins/rules-phases'
import type { RecordedNight } from '@/lib/checkins/types'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { nightMark } from './rules-acts'
import { TAKEN_BACK, type HostAct, type HostedNight } from './types'

/** The act that can be taken back: the last that still holds, while nothing was recorded after it. */
export function actToTakeBack(
  night: HostedNight,
  acts: readonly HostAct[],
): (HostAct & { readonly was: HostedNight }) | null {
  const last = acts.find(({ action, isTakenBack }) => action !== TAKEN_BACK && !isTakenBack)
  if (last?.was == null || last.is === null) return null
  return nightMark(last.is) === nightMark(night) ? { ...last, was: last.was } : null
}

/**
 * Takes the last act back: the night stands exactly as it did before. The host names the act that the page showed;
 * where another came after it nothing changes. Refusals: those of hosting, NOTHING_TO_TAKE_BACK, PHASE_HELD_BY_CLOCK.
 */
export function decideTakeBack(
  night: RecordedNight,
  now: Temporal.Instant,
  acts: readonly HostAct[],
  actId: string,
): Outcome<HostedNight | null> {
  const refusal = refuseHosting(night, now)
  if (refusal) return refusal
  // A second tap, and two hosts who tap at once.
  if (acts.some(({ id, isTakenBack }) => id === actId && isTakenBack)) return ok(null)
  const act = actToTakeBack(night, acts)
  if (act?.id !== actId) return refuse('NOTHING_TO_TAKE_BACK')
  const { was } = act
  const again = nightStatus({ ...night, ...was }, now).phase
  // At its planned time the clock would only open it again.
  if (was.phase !== night.phase && again === night.phase) return refuse('PHASE_HELD_BY_CLOCK')
  return ok(was)
}

/**
 * Who was late only by the act that is taken back: from the act on, until the window that stands again closes.
 * Null where the window was not open, or is not longer than it was. Who was on time stays so.
 */
export function lateByAct(
  night: RecordedNight,
  was: HostedNight,
  { from, now }: { readonly from: Temporal.Instant; readonly now: Temporal.Instant },
): { readonly from: Temporal.Instant; readonly until: Temporal.Instant } | null {
  const before = nightStatus({ ...night, ...was }, from).checkIn
  if (before.state !== 'OPEN') return null
  const until = isBefore(before.closesAt, now) ? before.closesAt : now
  return isBefore(from, until) ? { from, until } : null
}
