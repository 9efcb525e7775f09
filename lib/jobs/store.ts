import type { Tx } from '@/lib/db/transaction'

/** Takes the jobs of a queue out that no worker has begun. */
export async function cancelWaiting(db: Tx, queue: string, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE pgboss.job SET state = 'cancelled', completed_on = ${at}
    WHERE name = ${queue} AND state IN ('created', 'retry')`
}

/** The states of a queue's jobs that wait or are under way. */
export async function unfinishedJobs(db: Tx, queue: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ state: string }[]>`
    SELECT state::text FROM pgboss.job
    WHERE name = ${queue} AND state IN ('created', 'active', 'retry')`
  return rows.map(({ state }) => state)
}
