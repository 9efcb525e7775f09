import type { Tx } from '@/lib/db/transaction'
import { BELONGINGS, type Belonging } from './rules-belongings'
import { isBetter } from './rules'
import type { Dropped, Move } from './types'

/** Table and column names below come from `BELONGINGS` alone, never from outside. */

export type Taken = { readonly dropped: readonly Dropped[]; readonly moves: readonly Move[] }

/** Gives everything of one member to another; answers what exactly was done. */
export async function moveBelongings(db: Tx, fromId: string, toId: string): Promise<Taken> {
  const dropped: Dropped[] = []
  const moves: Move[] = []
  for (const belonging of BELONGINGS) {
    const taken = await moveOne(db, belonging, fromId, toId)
    dropped.push(...taken.dropped)
    moves.push(...taken.moves)
  }
  return { dropped, moves }
}

async function moveOne(db: Tx, belonging: Belonging, fromId: string, toId: string): Promise<Taken> {
  const { table, column, key, clash } = belonging
  const dropped = clash === undefined ? [] : await drop(db, belonging, fromId, toId)
  const stays = clash?.then === 'leave' ? `AND NOT ${clashes(belonging)}` : ''
  const rows = await db.$queryRawUnsafe<{ key: string }[]>(
    `SELECT t."${key}"::text AS key FROM "${table}" t
     WHERE t."${column}" = $1::uuid AND $2::uuid IS NOT NULL ${stays} ${notBetween(table)}
     ORDER BY 1`,
    fromId,
    toId,
  )
  const move = { table, column, key, keys: rows.map((row) => row.key) }
  if (move.keys.length === 0) return { dropped, moves: [] }
  await moveRows(db, move, fromId, toId)
  return { dropped, moves: [move] }
}

/** Moves the rows named, as far as they belong to the first; answers how many did. */
export async function moveRows(db: Tx, move: Move, fromId: string, toId: string): Promise<number> {
  const { table, column, key, keys } = move
  const where = `t."${column}" = $1::uuid AND t."${key}" = ANY ($3::uuid[])`
  if (table === 'QuotaEntry') return moveEntries(db, keys, fromId, toId)
  if (table !== 'GroupException') {
    return db.$executeRawUnsafe(
      `UPDATE "${table}" t SET "${column}" = $2::uuid WHERE ${where}`,
      fromId,
      toId,
      keys,
    )
  }
  // A seat is counted when a row comes and when it goes, by whether its member is here.
  return db.$executeRawUnsafe(
    `WITH gone AS (DELETE FROM "${table}" t WHERE ${where} RETURNING t.*)
     INSERT INTO "${table}" SELECT r.* FROM gone,
       jsonb_populate_record(NULL::"${table}", to_jsonb(gone) || jsonb_build_object('${column}', $2::uuid)) r`,
    fromId,
    toId,
    keys,
  )
}

/** What ended a hold since goes with it, wherever the hold goes: a ledger has both or neither. */
async function moveEntries(
  db: Tx,
  keys: readonly string[],
  fromId: string,
  toId: string,
): Promise<number> {
  const rows = await db.$queryRaw<{ named: boolean }[]>`
    UPDATE "QuotaEntry" t SET "memberId" = ${toId}::uuid
    WHERE t."memberId" = ${fromId}::uuid AND (t.id = ANY (${[...keys]}::uuid[]) OR t."referralId" IN (
      SELECT "referralId" FROM "QuotaEntry" WHERE id = ANY (${[...keys]}::uuid[]) AND kind = 'HOLD'))
    RETURNING t.id = ANY (${[...keys]}::uuid[]) AS named`
  return rows.filter(({ named }) => named).length
}

/** Puts a row back that was taken out. */
export async function restoreRow(db: Tx, { table, row }: Dropped): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(row),
  )
}

async function drop(
  db: Tx,
  belonging: Belonging,
  fromId: string,
  toId: string,
): Promise<Dropped[]> {
  if (belonging.clash?.then === 'drop') {
    const { table, column } = belonging
    return dropRows(
      db,
      table,
      `t."${column}" = $1::uuid AND ${clashes(belonging)} ${notBetween(table)}`,
      [fromId, toId],
    )
  }
  return belonging.clash?.then === 'better' ? dropWorse(db, fromId, toId) : []
}

async function dropRows(
  db: Tx,
  table: string,
  where: string,
  values: readonly unknown[],
): Promise<Dropped[]> {
  const rows = await db.$queryRawUnsafe<{ row: Dropped['row'] }[]>(
    `DELETE FROM "${table}" t WHERE ${where} RETURNING to_jsonb(t) AS row`,
    ...values,
  )
  return rows.map(({ row }) => ({ table, row }))
}

type CheckIn = { id: string; status: 'ON_TIME' | 'LATE' | 'CAUGHT_UP'; at: string }

/** Of two check-ins at one night the better stands for the person. */
async function dropWorse(db: Tx, fromId: string, toId: string): Promise<Dropped[]> {
  const pairs = await db.$queryRaw<{ theirs: CheckIn; own: CheckIn }[]>`
    SELECT to_jsonb(t) AS theirs, to_jsonb(a) AS own FROM "CheckIn" t
    JOIN "CheckIn" a ON a."nightId" = t."nightId" AND a."memberId" = ${toId}::uuid
    WHERE t."memberId" = ${fromId}::uuid ORDER BY t.id`
  const worse = pairs.map(({ theirs, own }) => (isBetter(theirs, own) ? own.id : theirs.id))
  return worse.length === 0 ? [] : dropRows(db, 'CheckIn', 't.id = ANY ($1::uuid[])', [worse])
}

/** Whether the one who stays ($2) has a row that leaves no place for `t`. */
function clashes({ table, column, clash }: Belonging): string {
  const alike = (clash?.on ?? []).map(
    (columns) => `(${['true', ...columns.map((one) => `a."${one}" = t."${one}"`)].join(' AND ')})`,
  )
  const row = `EXISTS (SELECT 1 FROM "${table}" a WHERE a."${column}" = $2::uuid AND (${alike.join(' OR ')}))`
  // A member does not sit by exception where they are at home.
  return table === 'GroupException'
    ? `(${row} OR t."groupId" = (SELECT "groupId" FROM "Member" WHERE id = $2::uuid))`
    : row
}

/** What is about the two themselves stays what it was about: no member is asked about, or was brought by, themselves. */
function notBetween(table: string): string {
  const [one, two] = BETWEEN[table] ?? []
  return one === undefined || two === undefined
    ? ''
    : `AND (t."${two}" IS NULL OR NOT (t."${one}" IN ($1::uuid, $2::uuid) AND t."${two}" IN ($1::uuid, $2::uuid)))`
}

const BETWEEN: Readonly<Record<string, readonly [string, string]>> = {
  SamePersonProposal: ['memberId', 'otherId'],
  Referral: ['referrerId', 'admittedId'],
}
