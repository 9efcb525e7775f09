import type { JobKind, PlainTx } from './types'

/**
 * A worker that says nothing of a job for so long is taken for dead, and the job is given to another: with
 * the queue's rounds of 15 seconds and a wait before the next try, within a minute.
 */
export const SILENT_SECONDS = 25
/** How often a worker says that it is still at a job, however long it takes. */
export const ALIVE_SECONDS = 5

/** Queues this process has seen committed. */
const known = new Set<string>()

/**
 * pg-boss drops a job whose queue does not exist, without a word; so the queue is made first, in the
 * same transaction. That happens once in the life of a database: the worker makes all of them at its start.
 */
export async function createQueueOnce(tx: PlainTx, job: JobKind<unknown>): Promise<void> {
  if (known.has(job.name)) return
  const partition = await partitionOf(tx, job.name)
  if (partition !== null) {
    await lookAgainAt(tx, partition)
    known.add(job.name)
    return
  }
  // One at a time: two that each make a queue would wait for each other's locks.
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(918273002)')
  await tx.$executeRawUnsafe(
    'SELECT pgboss.create_queue($1, $2::json)',
    job.name,
    JSON.stringify(optionsOf(job)),
  )
  await lookAgainAt(tx, (await partitionOf(tx, job.name)) ?? '')
}

/**
 * A transaction that has used the table of jobs knows the partitions that it had then, and would find none for a queue
 * that another made meanwhile. PostgreSQL hears of changes when it locks a table that it has not locked yet.
 */
async function lookAgainAt(tx: PlainTx, partition: string): Promise<void> {
  await tx.$executeRawUnsafe(`LOCK TABLE pgboss."${partition}" IN ACCESS SHARE MODE`)
}

/**
 * Gives a queue that an older version made, and its jobs, the options of this one. A worker does so at its
 * start: a job whose worker died would wait for as long as was usual then.
 */
export async function renewQueue(tx: PlainTx, job: JobKind<unknown>): Promise<void> {
  const { retryLimit, retryDelay, expireInSeconds } = optionsOf(job)
  await tx.$executeRawUnsafe(
    `UPDATE pgboss.queue SET retry_limit = $2, retry_delay = $3, expire_seconds = $4, updated_on = now()
     WHERE name = $1 AND (retry_limit, retry_delay, expire_seconds) IS DISTINCT FROM ($2, $3, $4)`,
    job.name,
    retryLimit,
    retryDelay,
    expireInSeconds,
  )
  await tx.$executeRawUnsafe(
    `UPDATE pgboss.job SET expire_in = make_interval(secs => $2)
     WHERE name = $1 AND state < 'completed' AND expire_in > make_interval(secs => $2)`,
    job.name,
    expireInSeconds,
  )
}

/** `short`: at most one job of a key waits. Jobs without a key get a random one. */
function optionsOf(job: JobKind<unknown>) {
  return {
    policy: 'short',
    retryLimit: job.retries ?? 5,
    retryDelay: job.retrySeconds ?? 5,
    retryBackoff: true,
    expireInSeconds: SILENT_SECONDS,
    retentionMinutes: 60 * 24 * 30,
  }
}

/** The table of the queue's jobs, named by pg-boss after a digest; null while there is no such queue. */
async function partitionOf(tx: PlainTx, name: string): Promise<string | null> {
  const rows = await tx.$queryRawUnsafe<{ partition_name: string }[]>(
    'SELECT partition_name FROM pgboss.queue WHERE name = $1',
    name,
  )
  return rows[0]?.partition_name ?? null
}
