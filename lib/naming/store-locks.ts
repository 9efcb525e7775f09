import type { Tx } from '@/lib/db/transaction'

const LOCK = 918273003

/**
 * Whoever judges holds it with others; whoever changes a rule or the knowledge holds it alone. So a
 * nickname that is given while a rule is published is judged by that rule: by one of the two.
 */
export async function lockToJudge(db: Tx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock_shared(${LOCK})`
}

export async function lockToChange(db: Tx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
}

/** One batch at a time, so that what is done is counted once. */
export async function lockToSweep(db: Tx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK + 1})`
}
