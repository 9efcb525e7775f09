import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { config } from '@/lib/config/config'
import { chooseDatabase } from '@/lib/db/address'
import { closeDatabase } from '@/lib/db/close'
import { migrate } from '@/lib/db/migrate'
import { startEmbedded, type Engine } from './embedded'
import { checkServer } from './external'
import { CONNECTION_NAMES } from './connection-names'

export type AttachOptions = {
  readonly note?: (sentence: string) => void
  /** Whether to bring the database up to date first (the default). */
  readonly migrated?: boolean
}

/**
 * Gives `work` a database: DATABASE_URL, or the embedded one that the running app shares, or one
 * started for the occasion and stopped afterwards. Inside, `lib/db` talks to it. Throws `StartRefused`.
 */
export async function withDatabase<T>(
  work: (url: string) => Promise<T>,
  { note = () => undefined, migrated = true }: AttachOptions = {},
): Promise<T> {
  const { url, engine } = await reach(note)
  chooseDatabase(url)
  try {
    if (migrated) await migrate(url)
    return await work(url)
  } finally {
    await closeDatabase()
    chooseDatabase(undefined)
    if (engine !== null) await leave(engine, note)
  }
}

async function reach(
  note: (sentence: string) => void,
): Promise<{ url: string; engine: Engine | null }> {
  const { DATABASE_URL, DATA_DIR } = config()
  if (DATABASE_URL !== undefined) {
    await checkServer(DATABASE_URL)
    return { url: DATABASE_URL, engine: null }
  }
  const start = await startEmbedded({ dataDir: DATA_DIR, purpose: 'command', note })
  return start.kind === 'started'
    ? { url: start.engine.url, engine: start.engine }
    : { url: start.url, engine: null }
}

/** Stops the server that we started, after the processes that share it meanwhile have gone. */
async function leave(engine: Engine, note: (sentence: string) => void): Promise<void> {
  const client = new Client({ connectionString: engine.url })
  client.on('error', () => undefined)
  await client.connect()
  for (let waited = 0; await isShared(client); waited += 100) {
    // Connections of our own may take a moment to close.
    if (waited === 1000) note('Another command uses the database; it is stopped after that one.')
    await wait(100)
  }
  await client.end()
  await engine.stop()
}

async function isShared(client: Client): Promise<boolean> {
  const others = await client.query(
    `SELECT FROM pg_stat_activity
     WHERE backend_type = 'client backend' AND datname = current_database() AND pid <> pg_backend_pid()
       AND application_name <> ALL ($1)`,
    // An app whose database ended meanwhile: it waits for this one to stop and starts its own again.
    [Object.values(CONNECTION_NAMES)],
  )
  return others.rowCount !== 0
}
