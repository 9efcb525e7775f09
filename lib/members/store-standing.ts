import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toDateColumn } from '@/lib/shared/clock'
import type { StatusKind } from './types-standing'

export type NewEvent = {
  readonly kind: StatusKind
  readonly reason: string
  readonly at: Temporal.Instant
  readonly fromDay?: Temporal.PlainDate | null
  readonly untilDay?: Temporal.PlainDate | null
}

/** Adds to the history of somebody's standing; rows are never rewritten. */
export async function insertEvents(
  db: Tx,
  memberIds: readonly string[],
  { at, fromDay, untilDay, ...event }: NewEvent,
  byId: string | null,
): Promise<void> {
  await db.statusEvent.createMany({
    data: memberIds.map((memberId) => ({
      ...{ memberId, ...event, byId, at: toDate(at) },
      fromDay: fromDay == null ? null : toDateColumn(fromDay),
      untilDay: untilDay == null ? null : toDateColumn(untilDay),
    })),
  })
}
