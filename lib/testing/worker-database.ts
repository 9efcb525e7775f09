import { Client } from 'pg'
import { config, decide } from '@/lib/config/config'
import { withDatabaseName } from '@/lib/db/urls'

/** The migrated database that every worker's own is copied from. */
export const TEMPLATE = 'yehua_template'

/**
 * Makes a database for this worker and points the process to it; the answered function drops it.
 * Named by the process: Vitest gives a worker's number away again before the worker has ended.
 */
export async function claimWorkerDatabase(): Promise<() => Promise<void>> {
  const before = config().DATABASE_URL ?? ''
  const server = withDatabaseName(before, 'postgres')
  const name = `w${String(process.pid)}`
  await command(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await command(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  decide({ DATABASE_URL: withDatabaseName(server, name) })
  return () => command(server, `DROP DATABASE ${name} WITH (FORCE)`)
}

async function command(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
