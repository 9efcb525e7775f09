import { pool } from '@/lib/db/pool'

let emptying: string | undefined

/** Empties every table of this worker's database; for `beforeEach`. Returns when all are empty. */
export async function freshDatabase(): Promise<void> {
  emptying ??= await emptyingScript()
  await pool().query(emptying)
}

/**
 * Only what holds something is emptied: of a hundred tables a test fills ten. Append-only tables refuse
 * even this, except from a session that replays (their triggers sleep, and so do foreign keys).
 */
async function emptyingScript(): Promise<string> {
  const tables = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
        OR schemaname = 'pgboss' AND tablename NOT IN ('version', 'queue')`,
  )
  const deletions = tables.rows.map(
    ({ name }) => `IF EXISTS (SELECT FROM ${name}) THEN DELETE FROM ${name}; END IF;`,
  )
  return `DO $$ BEGIN
    SET LOCAL session_replication_role = replica;
    ${deletions.join('\n')}
    PERFORM setval(format('%I.%I', schemaname, sequencename), start_value, false)
      FROM pg_sequences WHERE last_value IS NOT NULL;
  END $$`
}
