import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { AUTH_RESTORED } from '@/lib/auth/store-restored'
import { CLAIMS_RESTORED } from '@/lib/claims/store-restored'
import { MEMBERS_RESTORED } from '@/lib/members/store-restored'
import { quoted, type Sequence } from './rules-format'
import type { TableShape } from './types'

/** The bookkeeping of migrations is made anew by the program that reads a backup. */
const MIGRATIONS = '_prisma_migrations'

/** One instant for all tables, and values as the next server reads them. */
export async function beginSnapshot(client: ClientBase): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await plainValues(client)
}

async function plainValues(client: ClientBase): Promise<void> {
  await client.query(
    `SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL TimeZone = 'UTC';
     SET LOCAL extra_float_digits = 3`,
  )
}

/** Every table of ours; columns that the database computes are left out. */
export async function listTables(client: ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attgenerated = '' AND c.relname <> $1
     GROUP BY c.relname ORDER BY c.relname`,
    [MIGRATIONS],
  )
  return rows
}

export async function listMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "${MIGRATIONS}"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  )
  return rows.map(({ name }) => name)
}

export async function readName(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM "Community" LIMIT 1')
  return rows[0]?.name ?? ''
}

/** The rows of a table in COPY's text format, in pieces. */
export function copyOut(client: ClientBase, { name, columns }: TableShape) {
  return client.query(copyTo(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) TO STDOUT`))
}

export async function listSequences(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`,
  )
  return rows
}

/** Whether nothing was written down yet: a start makes rows of its own, people and logs come later. */
export async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ filled: boolean }>(
    `SELECT EXISTS (SELECT FROM "Member") OR EXISTS (SELECT FROM "Source") OR EXISTS (SELECT FROM "Night")
       OR EXISTS (SELECT FROM "Application") AS filled`,
  )
  return rows[0]?.filled === false
}

/** Whether a process of the app has the database open. */
export async function isInUse(client: ClientBase, names: readonly string[]): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = ANY ($1)`,
    [names],
  )
  return rowCount !== 0
}

/** Leaves nothing, not even tables: for one that is then laid out as another version of the program had it. */
export async function dropEverything(client: ClientBase): Promise<void> {
  await client.query(
    'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS pgboss CASCADE',
  )
}

/**
 * Makes room for rows in any order: what a start wrote is gone, no trigger fires, and no key is checked. Answers what
 * puts the keys back, which then looks at every row. Needs no more than owning the tables.
 */
export async function makeRoom(
  client: ClientBase,
  tables: readonly TableShape[],
): Promise<() => Promise<void>> {
  await plainValues(client)
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`,
  )
  for (const { table, name } of keys)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`)
  for (const { name } of tables) {
    await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`)
    await client.query(`DELETE FROM ${quoted(name)}`)
  }
  return async () => {
    for (const { table, name, definition } of keys)
      await client.query(
        `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`,
      )
    for (const { name } of tables)
      await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`)
  }
}

/** Writes rows into a table as they come. */
export async function copyIn(
  client: ClientBase,
  { name, columns }: TableShape,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const sql = `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`
  await pipeline(rows, client.query(copyFrom(sql)))
}

export async function setSequences(
  client: ClientBase,
  sequences: readonly Sequence[],
): Promise<void> {
  for (const { name, value } of sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint)', [quoted(name), value])
}

/** Ends what the rooms say that a backup must not bring back; of a table that is not there yet there is nothing. */
export async function endAccess(client: ClientBase, tables: readonly TableShape[]): Promise<void> {
  const there = new Set(tables.map(({ name }) => name))
  for (const { table, sql } of [...AUTH_RESTORED, ...CLAIMS_RESTORED, ...MEMBERS_RESTORED])
    if (there.has(table)) await client.query(sql)
}
