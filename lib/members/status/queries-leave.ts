import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { leaveOn, leavesOf } from './rules'
import { findLeaveEvents } from './store'
import type { Leave } from './types'

/**
 * Who is on leave on the day, by member; of these members or of all. For rooms that spare people on
 * leave: they ask inside their own query or transaction, whose permission it is.
 */
export async function leavesCovering(
  tx: Tx,
  day: Temporal.PlainDate,
  memberIds: readonly string[] | null = null,
): Promise<ReadonlyMap<string, Leave>> {
  const covering = new Map<string, Leave>()
  for (const [memberId, events] of await findLeaveEvents(tx, day, memberIds)) {
    const leave = leaveOn(events, day)
    if (leave !== null) covering.set(memberId, leave)
  }
  return covering
}

/** Every leave of these members that began by the day, as it turned out, by member. */
export async function leavesBegunBy(
  tx: Tx,
  day: Temporal.PlainDate,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Leave[]>> {
  const events = await findLeaveEvents(tx, day, memberIds)
  return new Map([...events].map(([memberId, of]) => [memberId, leavesOf(of)]))
}
