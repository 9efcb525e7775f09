import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { migrationAdapter } from './migration-adapter'
import { migrationsFolder, readSchemaFiles, type Migration } from './migration-files'

const noFilter = { externalTables: [], externalEnums: [] }

/** Runs `work` with Prisma's own schema engine, compiled to WebAssembly, on the database at `url`. */
async function withEngine<T>(
  url: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadOnce()
  const files = await readSchemaFiles()
  const engine = await bindings.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(migrationAdapter(url)),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
  }
}

/** Applies what is missing and answers the names of what was applied. */
export async function applyWithEngine(url: string, migrations: Migration[]): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const answer = await engine.applyMigrations({
      migrationsList: listOf(migrations),
      filters: noFilter,
    })
    return answer.appliedMigrationNames
  })
}

/** The SQL that leads from the migrations to the schema files; null when they agree. */
export async function diffWithEngine(url: string, migrations: Migration[]): Promise<string | null> {
  return withEngine(url, async (engine) => {
    const answer = await engine.diff({
      from: { tag: 'migrations', ...listOf(migrations) },
      to: { tag: 'schemaDatamodel', files: await readSchemaFiles() },
      script: true,
      exitCode: true,
      filters: noFilter,
    })
    return answer.exitCode === 0 ? null : answer.stdout
  })
}

let loading: Promise<void> | undefined

async function loadOnce(): Promise<void> {
  loading ??= load()
  return loading
}

async function load(): Promise<void> {
  const script = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  )
  const bytes = await readFile(path.join(path.dirname(script), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...(bindings as unknown as WebAssembly.ModuleImports), ...timer() },
  })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports as { __wbindgen_start: () => void }
  start()
}

function listOf(migrations: Migration[]): bindings.MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

/** The engine never clears its time limit of 10 s, which would keep a finished process waiting. */
function timer(): WebAssembly.ModuleImports {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout'))
  const start = (work: () => void, ms: number) => setTimeout(work, ms).unref()
  return Object.fromEntries(names.map((name) => [name, start]))
}
