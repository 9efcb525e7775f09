import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { statusInLog } from './rules-check-in'
import * as store from './store-check-ins'

/** Steps of other rooms' transactions, which have checked permission: presence as the chat log shows it. */

export type SeenInLog = {
  readonly memberId: string
  readonly at: Temporal.Instant
}

export type EveningInLog = {
  readonly seen: readonly SeenInLog[]
  /** The minute in which the check-in closed; null where the log does not show it. */
  readonly closedAt: Temporal.Instant | null
  /** When the talk began. */
  readonly startedAt: Temporal.Instant
  readonly byId: string | null
}

/**
 * Credits members that the log shows at a night, on time or late. A presence that is known already stays
 * as it is.
 */
export async function creditCheckIns(
  tx: Tx,
  nightId: string,
  { seen, byId, ...evening }: EveningInLog,
): Promise<void> {
  const credited = seen.map((one) => ({ ...one, status: statusInLog(one.at, evening) }))
  await store.insertLogCheckIns(tx, nightId, credited, byId)
}

/** Takes back what `creditCheckIns` wrote for the night. */
export async function withdrawLogCheckIns(tx: Tx, nightId: string): Promise<void> {
  await store.deleteLogCheckIns(tx, nightId)
}
