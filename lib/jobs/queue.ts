import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { Temporal } from 'temporal-polyfill'
import { createQueueOnce } from './queues'
import type { JobKind, PlainTx } from './types'

/** The channel on which workers hear at once that something was queued; the payload is its name. */
export const JOBS_CHANNEL = 'yehua_jobs'

type EnqueueOptions = {
  /** Not before this instant. Default: at once. */
  startAfter?: Temporal.Instant
  /**
   * While a job of this name and key waits, another is not queued. Put the time into the key when
   * the time matters: a job that waits for 19:15 also keeps out one meant for 20:15.
   */
  singletonKey?: string
}

/**
 * Queues a job inside the transaction: it exists if and only if the transaction commits.
 * Answers whether it was queued; false means that one of the same key already waits.
 */
export async function enqueue<T>(
  tx: PlainTx,
  job: JobKind<T>,
  data: NoInfer<T>,
  { startAfter, singletonKey }: EnqueueOptions = {},
): Promise<boolean> {
  await createQueueOnce(tx, job)
  const id = await sender.send(job.name, job.schema.parse(data) as object, {
    db: { executeSql: (text, values) => runIn(tx, text, values as unknown[]) },
    singletonKey: singletonKey ?? randomUUID(),
    ...(startAfter && { startAfter: new Date(startAfter.epochMilliseconds) }),
  })
  if (id !== null && startAfter === undefined) {
    await tx.$executeRawUnsafe('SELECT pg_notify($1, $2)', JOBS_CHANNEL, job.name)
  }
  return id !== null
}

/** Never started: it only words the statements, which run on the transaction's own connection. */
const sender = new PgBoss({
  db: { executeSql: () => Promise.reject(new Error('A job is queued inside a transaction.')) },
})

async function runIn(tx: PlainTx, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  const plain = values.map((value) =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  )
  return { rows: await tx.$queryRawUnsafe<unknown[]>(text, ...plain) }
}
