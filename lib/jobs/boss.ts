import PgBoss from 'pg-boss'
import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log/log'

/** How long finished and given-up jobs stay to be looked at. */
const KEEP_SECONDS = 12 * 3600

/** pg-boss over this process's own pool. Its tables come with our migrations; see queues.ts. */
export function openBoss(): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => onOneConnection(text, values as unknown[]) },
    schedule: false,
    maintenanceIntervalSeconds: 15,
    archiveCompletedAfterSeconds: KEEP_SECONDS,
    deleteAfterSeconds: KEEP_SECONDS,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'The job queue met an error and goes on'))
  return boss
}

/**
 * pg-boss sends whole transactions as one text. When one fails, its connection stands in the middle
 * of an aborted transaction: it is thrown away rather than given to the next reader of the pool.
 */
async function onOneConnection(text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  const client = await pool().connect()
  try {
    const result = await client.query(text, values)
    client.release()
    return result
  } catch (cause) {
    client.release(true)
    throw cause
  }
}
