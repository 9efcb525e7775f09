import type { PoolClient } from 'pg'
import { pool } from '@/lib/db/pool'
import type { PlainTx } from '@/lib/jobs/types'
import { ok, type Outcome, refuse, Refused } from '@/lib/shared/outcome'

/**
 * One transaction on a connection of its own, since COPY is none of Prisma's statements. Like
 * `transaction`, a `Refused` rolls back and becomes the answer. `signal` stops even a statement that
 * is running or waiting for a lock, with IMPORT_CANCELLED.
 */
export async function inOwnTransaction<T>(
  signal: AbortSignal | undefined,
  work: (client: PoolClient) => Promise<T>,
): Promise<Outcome<T>> {
  if (isStopped(signal)) return refuse('IMPORT_CANCELLED')
  const client = await pool().connect()
  let stopper: Stopper | null = null
  let broken = false
  try {
    stopper = await stopOn(signal, client)
    await client.query('BEGIN')
    const value = await work(client)
    await stopper.finished()
    if (isStopped(signal)) throw new Refused({ code: 'IMPORT_CANCELLED', facts: {} })
    await client.query('COMMIT')
    return ok(value)
  } catch (cause) {
    await stopper?.finished()
    // A connection that was lost answers nothing any more; its transaction is over.
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    )
    if (cause instanceof Refused) return { ok: false, refusal: cause.refusal }
    if (isStopped(signal)) return refuse('IMPORT_CANCELLED')
    throw cause
  } finally {
    client.release(broken)
  }
}

/** The connection's transaction in the form in which jobs are queued. */
export function asPlainTx(client: PoolClient): PlainTx {
  return {
    $queryRawUnsafe: async <T>(sql: string, ...values: unknown[]) =>
      (await client.query(sql, values)).rows as T,
    $executeRawUnsafe: async (sql: string, ...values: unknown[]) =>
      (await client.query(sql, values)).rowCount ?? 0,
  } as PlainTx
}

/** Asked anew each time: it may change during any wait. */
function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}

/** `finished`: after this nothing cancels any more, and the connection may serve another request. */
type Stopper = { readonly finished: () => Promise<void> }

/** Asks the server to drop what the connection is doing, from another connection. */
async function stopOn(signal: AbortSignal | undefined, client: PoolClient): Promise<Stopper> {
  const answer = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  let stopping: Promise<unknown> = Promise.resolve()
  const stop = () => {
    stopping = pool()
      .query('SELECT pg_cancel_backend($1)', [answer.rows[0]?.pid])
      .catch(() => undefined)
  }
  signal?.addEventListener('abort', stop, { once: true })
  return {
    finished: async () => {
      signal?.removeEventListener('abort', stop)
      await stopping
    },
  }
}
