import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { membersGone, seatsChanged } from '@/lib/members/jobs-kinds'

/**
 * A step of every command that may free or take a seat: once the transaction is through, it is looked who is
 * next. A transaction that moves hundreds of people queues this once, and waits for no other's.
 */
export async function seatsMayOpen(tx: Tx): Promise<void> {
  if (queued.has(tx)) return
  queued.add(tx)
  await enqueue(tx, seatsChanged, {})
}

const queued = new WeakSet()

/** The same where members went: what was planned with them waits for others, and seats may have opened. */
export async function membersMayBeGone(tx: Tx): Promise<void> {
  await seatsMayOpen(tx)
  if (missed.has(tx)) return
  missed.add(tx)
  await enqueue(tx, membersGone, {})
}

const missed = new WeakSet()
