import type { JobKind, PlainTx } from './types'

/** Queues this process has seen committed. */
const known = new Set<string>()

/**
 * pg-boss drops a job whose queue does not exist, without a word; so the queue is made first, in the
 * same transaction. That happens once in the life of a database: the worker makes all of them at its start.
 */
export async function createQueueOnce(tx: PlainTx, job: JobKind<unknown>): Promise<void> {
  if (known.has(job.name)) return
  if (await exists(tx, job.name)) {
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
}

/** `short`: at most one job of a key waits. Jobs without a key get a random one. */
function optionsOf(job: JobKind<unknown>) {
  return {
    policy: 'short',
    retryLimit: job.retries ?? 5,
    retryDelay: job.retrySeconds ?? 5,
    retryBackoff: true,
    expireInSeconds: job.expireSeconds ?? 60,
    retentionMinutes: 60 * 24 * 30,
  }
}

async function exists(tx: PlainTx, name: string): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    'SELECT 1 FROM pgboss.queue WHERE name = $1',
    name,
  )
  return rows.length > 0
}
