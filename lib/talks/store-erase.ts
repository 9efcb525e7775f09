import type { Tx } from '@/lib/db/transaction'
import { deleteAsksOf } from './asks/store'
import { deleteBookingsOf } from './bookings/store'
import { deleteInterestOf } from './interest/store'
import { deleteStandbyOf } from './standby/store'

/** What this room forgets of a person. A talk that they were to give stays where it stands, without them. */
export async function eraseSpeaking(
  tx: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await deleteAsksOf(tx, ids)
  await deleteBookingsOf(tx, ids)
  await deleteStandbyOf(tx, ids)
  await deleteInterestOf(tx, ids)
}
