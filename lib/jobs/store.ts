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

/** Says that the worker is still at the job, which is otherwise given to another after a while. */
export async function stayAt(db: Tx, queue: string, id: string): Promise<void> {
  await db.$executeRaw`
    UPDATE pgboss.job SET started_on = now()
    WHERE name = ${queue} AND id = ${id}::uuid AND state = 'active'`
}

/** The data of a queue's jobs that wait or are under way. */
export async function unfinishedData(db: Tx, queue: string): Promise<unknown[]> {
  const rows = await db.$queryRaw<{ data: unknown }[]>`
    SELECT data FROM pgboss.job WHERE name = ${queue} AND state IN ('created', 'active', 'retry')`
  return rows.map(({ data }) => data)
}

/** Notes which worker has the job. A job at work has no outcome yet: the worker's id stands in its place. */
export async function markHeld(db: Tx, queue: string, id: string, worker: string): Promise<void> {
  await db.$executeRaw`
    UPDATE pgboss.job SET output = jsonb_build_object('worker', ${worker}::text)
    WHERE name = ${queue} AND id = ${id}::uuid AND state = 'active'`
}

/**
 * Gives back the jobs of a worker that is gone: each counts as a try that failed, the first of which is
 * repeated at once. Answers how many there were.
 */
export async function releaseHeld(db: Tx, worker: string): Promise<number> {
  return db.$executeRaw`
    UPDATE pgboss.job SET
      state = (CASE WHEN retry_count < retry_limit THEN 'retry' ELSE 'failed' END)::pgboss.job_state,
      completed_on = CASE WHEN retry_count < retry_limit THEN NULL ELSE now() END,
      start_after = now() + make_interval(secs => retry_count * retry_delay),
      output = NULL
    WHERE state = 'active' AND output ->> 'worker' = ${worker}`
}
