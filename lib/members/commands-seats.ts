import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { seatsChanged } from './jobs-kinds'

/**
 * A step of whatever may free or take a seat: once the transaction is through, it is looked who is
 * next. A transaction that moves hundreds of people queues this once, and waits for no other's.
 */
export async function seatsMayOpen(tx: Tx): Promise<void> {
  if (told.has(tx)) return
  told.add(tx)
  await enqueue(tx, seatsChanged, {})
}

const told = new WeakSet()
