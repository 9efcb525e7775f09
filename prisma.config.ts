import { defineConfig } from 'prisma/config'

// Prisma's command line looks for a schema engine to download, which `generate`, `validate` and
// `format` never use. Naming any file stops the search. Migrations are applied by lib/db/migrate.ts.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } })
