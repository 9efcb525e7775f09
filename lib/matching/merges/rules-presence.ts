import { Temporal } from 'temporal-polyfill'
import { statusAt } from '@/lib/members/status/rules'
import type { StatusEvent } from '@/lib/members/status/types'

/** One of two rows that stand for the same person. */
type Row = {
  readonly status: string
  readonly joinedAt: string
  readonly events: readonly StatusEvent[]
}

/**
 * Instants at which one of the rows is said to have gone while the person was here under the other:
 * they never were away, and the one history that is made of the two has to say so.
 */
export function stillHereAt(a: Row, b: Row): Temporal.Instant[] {
  return [...goneWhileHere(a, b), ...goneWhileHere(b, a)]
}

function goneWhileHere(one: Row, other: Row): Temporal.Instant[] {
  const went = one.events.filter(({ kind }) => kind === 'LEFT' || kind === 'REMOVED')
  return went.map(({ at }) => at).filter((at) => wasHere(other, at))
}

function wasHere({ status, joinedAt, events }: Row, at: Temporal.Instant): boolean {
  // A member who is gone without an event of it may have been gone then.
  const recorded = events.some(({ kind }) => kind === 'LEFT' || kind === 'REMOVED')
  if (status !== 'ACTIVE' && !recorded) return false
  const facts = { joinedAt: Temporal.Instant.from(joinedAt), timeZone: 'UTC' }
  return statusAt(events, at, facts).name === 'ACTIVE'
}
