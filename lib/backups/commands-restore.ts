import type { ClientBase } from 'pg'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { databaseUrl } from '@/lib/db/address'
import { migrate } from '@/lib/db/migrate'
import { readMigrations, type Migration } from '@/lib/db/migration-files'
import { pool } from '@/lib/db/pool'
import { transaction } from '@/lib/db/transaction'
import { CONNECTION_NAMES } from '@/lib/engine/connection-names'
import { failWaitingMails } from '@/lib/mail/store'
import { ok, refuse, Refused, reject, type Outcome } from '@/lib/shared/outcome'
import { isOurKey, type Progress } from './commands'
import { BACKUP_SUBJECT } from './rules'
import { compareMigrations, VERSION } from './rules-format'
import { readParts } from './rules-parts'
import * as store from './store'
import type { BackupCounts, BackupHeader } from './types'

type Restore = {
  /** Whether it is meant that erased names will not be known again. */
  readonly otherKey: boolean
  readonly progress?: Progress
}

/**
 * Puts a backup, unpacked, into an empty database: all of it or nothing. It is read twice: whole and to its sum before
 * anything is touched, then row by row. Afterwards the database is at the version of this program, whichever made the
 * file, and no device is signed in: sessions and links of that time are ended with the rows.
 *
 * Refusals: NOT_ALLOWED, BACKUP_UNREADABLE, BACKUP_BROKEN, BACKUP_NEWER, BACKUP_OTHER_KEY, DATABASE_NOT_EMPTY, APP_RUNS.
 */
export async function restoreBackup(
  actor: Actor,
  open: () => AsyncIterable<Uint8Array>,
  { otherKey, progress = () => undefined }: Restore,
): Promise<Outcome<BackupCounts & { readonly at: string; readonly community: string }>> {
  if (actor.kind !== 'console') return refuse('NOT_ALLOWED')
  const all = await readMigrations()
  const client = await pool().connect()
  try {
    const header = await verify(open(), async (found) => {
      refuseHeader(found, all, otherKey)
      await refuseDatabase(client)
    })
    await refuseDatabase(client)
    const isOlder = ageOf(header, all) === 'OLDER'
    if (isOlder) {
      await store.dropEverything(client)
      const then = all.filter(({ name }) => header.migrations.includes(name))
      await migrate(databaseUrl(), then)
    }
    const rows = await load(client, open(), (done) => progress(done, header.tables))
    if (isOlder) await migrate(databaseUrl(), all)
    await afterwards(actor, header)
    return ok({ tables: header.tables, rows, at: header.at, community: header.community })
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, refusal: cause.refusal }
    throw cause
  } finally {
    client.release()
  }
}

/** Reads all of it and keeps nothing, after the header was looked at. */
async function verify(
  file: AsyncIterable<Uint8Array>,
  look: (header: BackupHeader) => Promise<void>,
): Promise<BackupHeader> {
  const found: { header?: BackupHeader } = {}
  await readParts(file, {
    header: async (header) => {
      await look(header)
      found.header = header
    },
    table: async (_table, rows) => {
      const rest = rows[Symbol.asyncIterator]()
      while ((await rest.next()).done !== true);
    },
  })
  return found.header ?? reject('BACKUP_UNREADABLE')
}

function ageOf({ migrations }: BackupHeader, all: readonly Migration[]) {
  return compareMigrations(
    migrations,
    all.map(({ name }) => name),
  )
}

function refuseHeader(header: BackupHeader, all: readonly Migration[], otherKey: boolean): void {
  if (header.version > VERSION || ageOf(header, all) === 'UNKNOWN') reject('BACKUP_NEWER')
  if (!otherKey && !isOurKey(header.key)) reject('BACKUP_OTHER_KEY')
}

async function refuseDatabase(client: ClientBase): Promise<void> {
  if (await store.isInUse(client, Object.values(CONNECTION_NAMES))) reject('APP_RUNS')
  if (!(await store.isEmpty(client))) reject('DATABASE_NOT_EMPTY')
}

/** One transaction from the first row to the sum at the end. Answers how many rows came. */
async function load(
  client: ClientBase,
  file: AsyncIterable<Uint8Array>,
  progress: (done: number) => void,
): Promise<number> {
  await client.query('BEGIN')
  try {
    const tables = await store.listTables(client)
    const putBack = await store.makeRoom(client, tables)
    let done = 0
    const rows = await readParts(file, {
      table: async (table, those) => {
        progress((done += 1))
        await store.copyIn(client, table, those)
      },
      sequences: (sequences) => store.setSequences(client, sequences),
    })
    await putBack()
    await store.endAccess(client, tables)
    await client.query('COMMIT')
    return rows
  } catch (cause) {
    await client.query('ROLLBACK')
    // What PostgreSQL says of rows that are none, or that miss others.
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (/^2[23]/u.test(code)) reject('BACKUP_BROKEN')
    throw cause
  }
}

async function afterwards(actor: Actor, { at }: BackupHeader): Promise<void> {
  await transaction(async (tx) => {
    // What waited for the queue that is not in the file: a person looks whether it is still to go.
    await failWaitingMails(tx, 'RESTORED')
    await record(tx, actor, { action: 'backup.restored', ...BACKUP_SUBJECT, facts: { of: at } })
    return undefined
  })
}
