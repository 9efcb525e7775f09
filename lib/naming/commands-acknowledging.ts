import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { insertAcknowledgement } from './store-comments'

/** What somebody acknowledged before they were a member is kept with them: a step of another's transaction. */
export async function keepAcknowledgement(
  tx: Tx,
  acknowledged: {
    readonly ruleId: string
    readonly memberId: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await insertAcknowledgement(tx, acknowledged)
}
