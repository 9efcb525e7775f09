import type { CheckInStatus } from '@/lib/db/generated/enums'

/** What a check-in counts as, once the evening has begun. Every instant is in milliseconds. */
type Fact = { readonly status: CheckInStatus; readonly startsAt: number }

/** Of an evening that has begun: whether the member was there, on time or late. Null is no check-in. */
export function isThere(status: CheckInStatus | null | undefined): boolean {
  return status === 'ON_TIME' || status === 'LATE'
}

/** Whether the member was at the evening, as of `at`: on time or late, of one that had begun. */
export function wasPresent({ status, startsAt }: Fact, at: number): boolean {
  return startsAt <= at && isThere(status)
}

/** Whether the member was there and came after the check-in had closed. */
export function wasLate(fact: Fact, at: number): boolean {
  return wasPresent(fact, at) && fact.status === 'LATE'
}

/** Whether the member was not there, and read it afterwards. */
export function hasCaughtUp({ status, startsAt }: Fact, at: number): boolean {
  return startsAt <= at && status === 'CAUGHT_UP'
}

/** How many of these evenings the member was at, as of `at`. */
export function countPresent(facts: readonly Fact[], at: number): number {
  return facts.filter((fact) => wasPresent(fact, at)).length
}
