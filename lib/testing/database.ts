import { Client } from 'pg'
import { databaseUrl } from '@/lib/db/address'

const emptiers = new Map<string, Promise<Client>>()

/** Empties every table of the database that is in use; for `beforeEach`. Returns when all are empty. */
export async function freshDatabase(): Promise<void> {
  const url = databaseUrl()
  const emptier = emptiers.get(url) ?? openEmptier(url)
  emptiers.set(url, emptier)
  await (await emptier).query('SELECT pg_temp.empty_all()')
}

/**
 * A connection of its own, kept as long as the worker: the plans of a hundred tables are made once, for
 * making them takes longer than emptying. Append-only tables refuse even this, except from a session that
 * replays (their triggers sleep, and so do foreign keys).
 */
async function openEmptier(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  // A test may end all connections; the next one opens another.
  client.on('error', () => emptiers.delete(url))
  await client.query('SET session_replication_role = replica')
  await client.query(await emptyingFunction(client))
  return client
}

/** Only what holds something is emptied: of a hundred tables a test fills ten. */
async function emptyingFunction(client: Client): Promise<string> {
  const tables = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
        OR schemaname = 'pgboss' AND tablename NOT IN ('version', 'queue')`,
  )
  const deletions = tables.rows.map(
    ({ name }) => `IF EXISTS (SELECT FROM ${name}) THEN DELETE FROM ${name}; END IF;`,
  )
  return `CREATE FUNCTION pg_temp.empty_all() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    ${deletions.join('\n')}
    PERFORM setval(format('%I.%I', schemaname, sequencename), start_value, false)
      FROM pg_sequences WHERE last_value IS NOT NULL;
  END $$`
}
