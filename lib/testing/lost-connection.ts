import { expect } from 'vitest'
import { pool } from '@/lib/db/pool'

/** How drivers and sockets call it. */
export const LOST = /connection|terminat|ECONNRESET|EPIPE/i

/** The outcome of work that failed by it, for `toMatchObject`. */
export const CUT_OFF = {
  status: 'rejected',
  reason: { message: expect.stringMatching(LOST) as string },
}

/**
 * Does the work while another transaction holds what `hold` locks, and ends the connection that comes to wait
 * for it, as an administrator or a failover does: the work loses its connection in the middle of that step. Answers
 * what became of the work.
 */
export async function loseConnection<T>(
  hold: string,
  work: () => Promise<T>,
): Promise<PromiseSettledResult<T>> {
  const other = await pool().connect()
  await other.query(`BEGIN; ${hold}`)
  const state = { over: false }
  const going = Promise.allSettled([work()]).finally(() => {
    state.over = true
  })
  let ended = 0
  // Not over the connection that holds: a transaction sees one moment of who waits.
  while (ended === 0 && !state.over) {
    const { rowCount } = await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    ended = rowCount ?? 0
  }
  await other.query('ROLLBACK')
  other.release()
  if (ended === 0) throw new Error('The work never waited for what was held.')
  const [outcome] = await going
  return outcome
}

/** The jobs of this kind that wait to be done again, as seconds from now; and makes them due. */
export async function retriesOf(job: string): Promise<number[]> {
  const { rows } = await pool().query<{ seconds: number }>(
    `WITH waiting AS (
       SELECT id, ceil(extract(epoch FROM start_after - now()))::int AS seconds
       FROM pgboss.job WHERE name = $1 AND state = 'retry'
     ), due AS (
       UPDATE pgboss.job j SET start_after = now() FROM waiting w WHERE j.id = w.id AND j.name = $1
     )
     SELECT seconds FROM waiting`,
    [job],
  )
  return rows.map(({ seconds }) => seconds)
}
