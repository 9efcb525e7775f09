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
  // A connection that breaks while idle is replaced at the next use; without a listener it would
  // end the process.
  opened.on('error', () => undefined)
  return opened
}
