import { setTimeout as wait } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { StartRefused } from '@/lib/shared/start-refused'
import { ROLE } from './cluster'

/** Advisory lock in the database `postgres` that the process which started the server holds. */
const OWNER_LOCK = 918_273_102
const DATABASE = 'yehua'

/** Where a server is reached: at a port of the loopback address, and by its Unix socket if it has one. */
type Address = { readonly port: number; readonly socket: string | null }

export type Ownership = { readonly url: string; readonly release: () => Promise<void> }

export type Owner =
  | { readonly kind: 'owned'; readonly url: string }
  | { readonly kind: 'not-ready' }
  /** It had no owner; now we own it, so that no third process interferes. */
  | { readonly kind: 'orphan'; readonly release: () => Promise<void> }

/**
 * A lock that PostgreSQL itself lets go when its holder dies is never stale, unlike a file. A new
 * owner needs a moment between the start and the lock, so an orphan is one that stays unclaimed for a second.
 */
export async function findOwner(at: Address, password: string): Promise<Owner> {
  const client = await connect(at, password)
  if (client === null) return { kind: 'not-ready' }
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (await isOwned(client)) {
      await client.end()
      return { kind: 'owned', url: urlOf(at, password, DATABASE) }
    }
    await wait(100)
  }
  if (await lock(client)) return { kind: 'orphan', release: () => end(client) }
  await client.end()
  return { kind: 'not-ready' }
}

/** Claims a server that we started and makes its database; null when another process claimed it. */
export async function takeOwnership(at: Address, password: string): Promise<Ownership | null> {
  const client = await connect(at, password)
  if (client === null) return null
  if (!(await lock(client))) {
    await client.end()
    return null
  }
  const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  return { url: urlOf(at, password, DATABASE), release: () => end(client) }
}

async function connect(at: Address, password: string): Promise<Client | null> {
  const client = new Client({ connectionString: urlOf(at, password, 'postgres') })
  // The server may go first; the process that started it sees it end.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (cause) {
    if (cause instanceof DatabaseError && cause.code === '28P01') {
      throw new StartRefused(
        'The embedded database does not accept the password in postgres.password of the data folder. Put back the file that belongs to this database.',
      )
    }
    return null
  }
}

async function lock(client: Client): Promise<boolean> {
  const answer = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [
    OWNER_LOCK,
  ])
  return answer.rows[0]?.got === true
}

async function isOwned(client: Client): Promise<boolean> {
  const held = await client.query(
    `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
     WHERE locktype = 'advisory' AND objid = $1 AND d.datname = 'postgres' AND granted`,
    [OWNER_LOCK],
  )
  return held.rowCount !== 0
}

async function end(client: Client): Promise<void> {
  await client.end().catch(() => undefined)
}

/** Both `pg` and PostgreSQL's own programs let the parameter `host`, a folder, go before the address. */
function urlOf({ port, socket }: Address, password: string, database: string): string {
  const url = `postgresql://${ROLE}:${password}@127.0.0.1:${String(port)}/${database}`
  return socket === null ? url : `${url}?host=${encodeURIComponent(socket)}`
}
