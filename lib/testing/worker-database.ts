import { Client } from 'pg'
import { config } from '@/lib/config/config'
import { withDatabaseName } from '@/lib/db/urls'

/** The migrated database that every worker's own is copied from. */
export const TEMPLATE = 'yehua_template'

let claimed: Promise<string> | undefined

/** The database of this worker, made for its first file and kept for the others; its address. */
export function workerDatabase(): Promise<string> {
  claimed ??= make()
  return claimed
}

/** Named by the process: Vitest gives a worker's number away again before the worker has ended. */
async function make(): Promise<string> {
  const server = withDatabaseName(config().DATABASE_URL ?? '', 'postgres')
  const name = `w${String(process.pid)}`
  await command(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  return withDatabaseName(server, name)
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
