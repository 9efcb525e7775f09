import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import * as store from './store-check-ins'

/** Steps of other rooms' transactions, which have checked permission: presence as the chat log shows it. */

export type SeenInLog = {
  readonly memberId: string
  readonly at: Temporal.Instant
  readonly late: boolean
}

/** Credits members that the log shows at a night. A presence that is known already stays as it is. */
export async function creditCheckIns(
  tx: Tx,
  nightId: string,
  seen: readonly SeenInLog[],
  byId: string | null,
): Promise<void> {
  await store.insertLogCheckIns(tx, nightId, seen, byId)
}

/** Takes back what `creditCheckIns` wrote for the night. */
export async function withdrawLogCheckIns(tx: Tx, nightId: string): Promise<void> {
  await store.deleteLogCheckIns(tx, nightId)
}
