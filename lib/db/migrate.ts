import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { StartRefused } from '@/lib/shared/start-refused'
import { readMigrations, type Migration } from './migration-files'

/** One number for all instances: PostgreSQL's advisory lock for "a process is migrating". */
const MIGRATION_LOCK = 918_273_101

/**
 * Brings the database at `url` to the state of `prisma/migrations` and answers the names applied.
 * Two instances may call it at once: the second waits for the first and finds nothing to do.
 * Throws `StartRefused` when the database is newer than this program or a migration was edited.
 */
export async function migrate(url: string, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations())
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // A warm start takes neither the lock nor the engine (a quarter of a second).
    if (isUpToDate(wanted, await readApplied(client))) return []
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied = await readApplied(client)
    if (isUpToDate(wanted, applied)) return []
    refuseUnknown(wanted, applied)
    await forgetUnfinished(client, applied)
    const { applyWithEngine } = await import('./migration-engine')
    return await applyWithEngine(url, wanted)
  } finally {
    await client.end()
  }
}

type AppliedMigration = { name: string; checksum: string; finished: boolean }

/** What `_prisma_migrations` says; nothing when the table does not exist yet. */
async function readApplied(client: Client): Promise<AppliedMigration[]> {
  const table = await client.query<{ there: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
  )
  if (table.rows[0]?.there !== true) return []
  const rows = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows.rows
}

function isUpToDate(wanted: Migration[], applied: AppliedMigration[]): boolean {
  const finished = new Map(
    applied.filter(({ finished }) => finished).map((b) => [b.name, b.checksum]),
  )
  return (
    wanted.length === applied.length &&
    wanted.every(({ name, sql }) => finished.get(name) === checksum(sql))
  )
}

function refuseUnknown(wanted: Migration[], applied: AppliedMigration[]): void {
  const known = new Map(wanted.map((migration) => [migration.name, checksum(migration.sql)]))
  for (const migration of applied.filter(({ finished }) => finished)) {
    const mine = known.get(migration.name)
    if (mine === undefined) {
      throw new StartRefused(
        `The database is newer than this program: it holds the migration ${migration.name}, which this program does not know. Start the newer program, or restore a backup from before the upgrade.`,
      )
    }
    if (mine !== migration.checksum) {
      throw new StartRefused(
        `The migration ${migration.name} was changed after it had been applied to this database. Put back its migration.sql and write the change as a new migration (npm run db:diff -- NAME).`,
      )
    }
  }
}

/** A migration that was cut off left only its row behind (lib/db/migration-adapter.ts says why). */
async function forgetUnfinished(client: Client, applied: AppliedMigration[]): Promise<void> {
  if (applied.every(({ finished }) => finished)) return
  await client.query(
    `DELETE FROM "_prisma_migrations" WHERE finished_at IS NULL AND rolled_back_at IS NULL`,
  )
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}
