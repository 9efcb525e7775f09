import { Temporal } from 'temporal-polyfill'
import type { OnPlan } from './types'

export type ChangeKind = 'MOVED' | 'DATED' | 'RESTORED' | 'CANCELLED' | 'POSTPONED'

/** What there is to say to who knows the talk as it was; null for nothing, also of an evening that is behind. */
export function decideChange(
  before: OnPlan,
  after: OnPlan,
  now: Temporal.Instant,
): ChangeKind | null {
  if (before.state === after.state && sameTime(before.startsAt, after.startsAt)) return null
  if (after.state === 'POSTPONED') return 'POSTPONED'
  if (after.startsAt === null || Temporal.Instant.compare(after.startsAt, now) < 0) return null
  if (after.state === 'CANCELLED') return 'CANCELLED'
  if (after.state !== 'PLANNED') return null
  if (before.state === 'POSTPONED') return 'DATED'
  return before.state === 'CANCELLED' && sameTime(before.startsAt, after.startsAt)
    ? 'RESTORED'
    : 'MOVED'
}

function sameTime(a: Temporal.Instant | null, b: Temporal.Instant | null): boolean {
  return a === null || b === null ? a === b : a.equals(b)
}
