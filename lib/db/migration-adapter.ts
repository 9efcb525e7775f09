import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { Client, Pool, type QueryArrayConfig } from 'pg'
import { withDatabaseName } from './urls'

/**
 * Prisma's own adapter, except where it cannot carry hand-written SQL: it cuts a script at every
 * `;`, so that a function body breaks, and runs the pieces one by one, so that a crash leaves half
 * of a migration behind. Here a script is one message to PostgreSQL, hence one transaction.
 */
export function migrationAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  // Connections that idle for a moment are closed and keep no process alive.
  const idle = { max: 1, idleTimeoutMillis: 100, allowExitOnIdle: true }
  const factory = new PrismaPg(charsAsText(new Pool({ connectionString: url, ...idle })))
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => wholeScripts(await factory.connect(), url),
    connectToShadowDb: async () => {
      const name = `yehua_shadow_${randomUUID()}`
      await execute(url, `CREATE DATABASE "${name}" TEMPLATE template0`)
      const shadowUrl = withDatabaseName(url, name)
      const shadowPool = new Pool({ connectionString: shadowUrl, ...idle })
      const shadow = wholeScripts(await new PrismaPg(charsAsText(shadowPool)).connect(), shadowUrl)
      shadow.dispose = async () => {
        await shadowPool.end()
        await execute(url, `DROP DATABASE "${name}" WITH (FORCE)`)
      }
      return shadow
    },
  }
}

/** Runs a script as it stands: one message, one transaction. */
export async function execute(url: string, script: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(script)
  } finally {
    await client.end()
  }
}

// The bookkeeping row is finished by the same transaction that runs the migration: after a crash a
// row without `finished_at` therefore means that nothing of it stands (see lib/db/migrate.ts).
const FINISH = `
;UPDATE "_prisma_migrations" SET "finished_at" = now() WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL;`

function wholeScripts(adapter: SqlDriverAdapter, url: string): SqlDriverAdapter {
  adapter.queryRaw = askWithChars(adapter)
  adapter.executeScript = async (script) => {
    const table = await adapter.queryRaw({
      sql: `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL`,
      args: [],
      argTypes: [],
    })
    await execute(url, table.rows[0]?.[0] === true ? script + FINISH : script)
  }
  return adapter
}

const CHAR = 18
const TEXT = 25
const charColumns = new WeakMap<object, number[]>()

/**
 * The system catalogue has columns of the one-byte type `"char"`, which Prisma's adapter refuses
 * and Prisma's engine asks for. They pass the adapter as text; `askWithChars` names them again.
 */
function charsAsText(pool: Pool): Pool {
  const query = pool.query.bind(pool)
  return Object.assign(pool, {
    query: async (config: QueryArrayConfig, values?: unknown[]) => {
      const answer = await query(config, values)
      const chars = answer.fields.flatMap((field, at) => (field.dataTypeID === CHAR ? [at] : []))
      for (const field of answer.fields) {
        if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
      }
      charColumns.set(answer.rows, chars)
      return answer
    },
  })
}

function askWithChars(adapter: SqlDriverAdapter): SqlDriverAdapter['queryRaw'] {
  const ask = adapter.queryRaw.bind(adapter)
  return async (query) => {
    const answer = await ask(query)
    for (const at of charColumns.get(answer.rows) ?? []) {
      answer.columnTypes[at] = ColumnTypeEnum.Character
    }
    return answer
  }
}
