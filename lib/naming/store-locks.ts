import type { Tx } from '@/lib/db/transaction'

const LOCK = 918273003

/**
 * Judging takes this lock shared; publishing a rule or changing the knowledge takes it exclusively. So a
 * nickname that is given while a rule is published is judged by that rule, by one of the two transactions.
 */
export async function lockToJudge(db: Tx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock_shared(${LOCK})`
}

export async function lockToChange(db: Tx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
}

/** One batch at a time, so that no verdict is counted twice. */
export async function lockToSweep(db: Tx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK + 1})`
}
