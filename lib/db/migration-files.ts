import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const prismaFolder = fileURLToPath(new URL('../../prisma/', import.meta.url))

/** Where the migrations of this source lie. */
export const migrationsFolder = path.join(prismaFolder, 'migrations')

export type SchemaFile = { path: string; content: string }
export type Migration = { name: string; sql: string }

/** Every `prisma/schema/*.prisma`, by name. */
export async function readSchemaFiles(): Promise<SchemaFile[]> {
  const folder = path.join(prismaFolder, 'schema')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      return { path: file, content: await readFile(file, 'utf8') }
    }),
  )
}

/** Every migration folder in the order in which it applies; none when there is no folder yet. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
    })),
  )
}
