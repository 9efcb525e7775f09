import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { diffWithEngine } from './migration-engine'
import { migrationsFolder, readMigrations } from './migration-files'

/** The SQL still missing from the migrations, or null. Needs the right to create a database. */
export async function missingMigration(url: string): Promise<string | null> {
  return diffWithEngine(url, await readMigrations())
}

/** Writes `prisma/migrations/<stamp>_<name>/migration.sql` and answers its path. `now` in UTC. */
export async function writeMigration(name: string, sql: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
  const folder = path.join(migrationsFolder, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  const lock = '# Prisma reads this file.\nprovider = "postgresql"\n'
  await writeFile(path.join(migrationsFolder, 'migration_lock.toml'), lock)
  const file = path.join(folder, 'migration.sql')
  await writeFile(file, `${sql.trim()}\n`)
  return file
}
