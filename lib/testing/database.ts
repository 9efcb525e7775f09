import { pool } from '@/lib/db/pool'

let emptying: string | undefined

/** Empties every table of this worker's database; for `beforeEach`. Returns when all are empty. */
export async function freshDatabase(): Promise<void> {
  emptying ??= await emptyingScript()
  await pool().query(emptying)
}

/** Append-only tables refuse even this, except from a session that replays (their triggers sleep). */
async function emptyingScript(): Promise<string> {
  const tables = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
        OR schemaname = 'pgboss' AND tablename NOT IN ('version', 'queue')`,
  )
  const names = tables.rows.map(({ name }) => name)
  if (names.length === 0) return 'SELECT'
  return `BEGIN;
    SET LOCAL session_replication_role = replica;
    TRUNCATE ${names.join(', ')} RESTART IDENTITY CASCADE;
    COMMIT`
}
