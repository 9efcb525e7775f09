import { Pool } from 'pg'
import { databaseUrl } from './address'

const globals = globalThis as { yehuaPool?: Pool | undefined }

/** The process's pool, shared with Prisma; itself for COPY and SQL that Prisma cannot say. */
export function pool(): Pool {
  globals.yehuaPool ??= open()
  return globals.yehuaPool
}

export async function closePool(): Promise<void> {
  const closing = globals.yehuaPool
  globals.yehuaPool = undefined
  await closing?.end()
}

function open(): Pool {
  const opened = new Pool({ connectionString: databaseUrl(), max: 10, allowExitOnIdle: true })
  // A connection that breaks is replaced at the next use; without listeners it would end the process: the
  // pool's for one that is idle, its own for one in use between two statements, as an import's is while the
  // file is read. What is asked of it next fails, and the caller hears of it there.
  opened.on('error', () => undefined)
  opened.on('connect', (client) => client.on('error', () => undefined))
  return opened
}
