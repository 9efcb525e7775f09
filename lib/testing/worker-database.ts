import { Client } from 'pg'
import { config, decide } from '@/lib/config/config'
import { withDatabaseName } from '@/lib/db/urls'

/** The migrated database that every worker's own is copied from. */
export const TEMPLATE = 'yehua_template'

/** Makes sure that this worker has a database of its own, and points the process to it. */
export async function claimWorkerDatabase(worker: string): Promise<void> {
  const server = config().DATABASE_URL ?? ''
  const name = `w${worker}`
  const client = new Client({ connectionString: withDatabaseName(server, 'postgres') })
  await client.connect()
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  } finally {
    await client.end()
  }
  decide({ DATABASE_URL: withDatabaseName(server, name) })
}
