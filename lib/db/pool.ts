import { Pool, type ClientBase } from 'pg'
import { databaseUrl } from './address'
import { databaseLimits, type Limits } from './limits'
import { noteTrouble } from './trouble'
import { watchClient } from './watch-client'

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
  const limits = databaseLimits()
  const opened = new Pool({
    connectionString: databaseUrl(),
    max: 10,
    allowExitOnIdle: true,
    ...(limits !== null && optionsOf(limits)),
  })
  noteFailures(opened)
  // A connection that breaks is replaced at the next use; without listeners it would end the process: the
  // pool's for one that is idle, its own for one in use between two statements, as an import's is while the
  // file is read. What is asked of it next fails, and the caller hears of it there.
  opened.on('error', () => undefined)
  opened.on('connect', (client) => client.on('error', () => undefined))
  return opened
}

function optionsOf(limits: Limits) {
  return {
    connectionTimeoutMillis: limits.connection * 1000,
    onConnect: (client: ClientBase) => watchClient(client, limits),
  }
}

/** The pool says only to who asks that it got no connection. */
function noteFailures(opened: Pool): void {
  opened.connect = new Proxy(opened.connect.bind(opened), {
    apply: (connect, _self, [callback]: unknown[]) => {
      if (typeof callback !== 'function') {
        const connecting = connect()
        void connecting.catch(noteTrouble)
        return connecting
      }
      connect((fault, client, release) => {
        noteTrouble(fault)
        Reflect.apply(callback, undefined, [fault, client, release])
      })
      return undefined
    },
  })
}
