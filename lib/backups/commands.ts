import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ClientBase } from 'pg'
import { record } from '@/lib/audit/record'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { lastingKey } from '@/lib/auth/secret'
import type { Actor } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { canSeeBackups } from './policy'
import { BACKUP_SUBJECT } from './rules'
import { NO_MORE_ROWS, VERSION } from './rules-format'
import * as store from './store'
import type { BackupCounts, BackupHeader } from './types'

export type Progress = (done: number, total: number) => void

/**
 * Hands everything of this instant to `write`, piece by piece. Refuses NOT_ALLOWED; what the disk or the database says is
 * thrown, by `write` first of all.
 */
export async function writeBackup(
  actor: Actor,
  write: (pieces: Readable) => Promise<void>,
  progress: Progress = () => undefined,
): Promise<Outcome<BackupCounts>> {
  if (actor.kind !== 'console') return refuse('NOT_ALLOWED')
  const client = await pool().connect()
  const counts = { tables: 0, rows: 0 }
  try {
    await write(Readable.from(piecesOf(client, counts, progress), { objectMode: false }))
    await client.query('ROLLBACK')
    client.release()
    return ok(counts)
  } catch (cause) {
    // In the middle of a table the connection takes no other statement: it is closed.
    client.release(true)
    throw cause
  }
}

async function* piecesOf(
  client: ClientBase,
  counts: { tables: number; rows: number },
  progress: Progress,
): AsyncGenerator<Buffer> {
  const sum = createHash('sha256')
  const summed = (piece: Buffer) => {
    sum.update(piece)
    return piece
  }
  const line = (json: object) => Buffer.from(`${JSON.stringify(json)}\n`)
  await store.beginSnapshot(client)
  const tables = await store.listTables(client)
  counts.tables = tables.length
  const header: BackupHeader = {
    format: 'yehua-backup',
    version: VERSION,
    at: now().toString(),
    community: await store.readName(client),
    migrations: await store.listMigrations(client),
    key: keyFingerprint(),
    tables: tables.length,
  }
  yield summed(line(header))
  for (const [at, table] of tables.entries()) {
    progress(at, tables.length)
    yield summed(line({ table: table.name, columns: table.columns }))
    const copying = store.copyOut(client, table)
    for await (const piece of copying as AsyncIterable<Buffer>) yield summed(piece)
    counts.rows += copying.rowCount
    yield summed(Buffer.from(`${NO_MORE_ROWS}\n`))
  }
  progress(tables.length, tables.length)
  yield summed(line({ sequences: await store.listSequences(client) }))
  yield line({ end: true, rows: counts.rows, sha256: sum.digest('hex') })
}

/** Writes down that a file was made, once it is whole. Refuses NOT_ALLOWED. */
export async function recordBackup(
  actor: Actor,
  facts: { readonly bytes: number; readonly rows: number },
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'console') return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await record(tx, actor, { action: 'backup.made', ...BACKUP_SUBJECT, facts })
    return undefined
  })
}

/** An owner says that backups are made by other means. Refuses NOT_ALLOWED, SIGN_IN_AGAIN {minutes}. */
export async function noteBackup(actor: Actor): Promise<Outcome<undefined>> {
  if (!canSeeBackups(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    requireRecentSignIn(actor)
    await record(tx, actor, { action: 'backup.noted', ...BACKUP_SUBJECT })
    return undefined
  })
}

/** Says whether two keys are the same, and nothing of the key. */
function keyFingerprint(): string {
  return createHmac('sha256', lastingKey()).update('the key of a backup').digest('hex')
}

export function isOurKey(fingerprint: string): boolean {
  const [a, b] = [Buffer.from(fingerprint), Buffer.from(keyFingerprint())]
  return a.length === b.length && timingSafeEqual(a, b)
}
