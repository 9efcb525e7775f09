import type { Tx } from './transaction'

/**
 * Rows that name a member, and what becomes of them when that member is merged into another. The room
 * that owns a table declares it in its `store-merge.ts`; the statements below are made of what is
 * declared there alone, never of anything from outside.
 */
export type MemberRows = {
  readonly table: string
  readonly column: string
  /** Column that names a row among those of one member; always a uuid. */
  readonly key: string
  /** Further columns of these rows that a merge may set. */
  readonly sets?: readonly string[]
  /** Which rows of the one who stays leave no place for a row, and what happens to it then. */
  readonly clash?: Clash
  /** Two columns that name members: a row about the two themselves stays what it was about. */
  readonly between?: readonly [string, string]
  /** Whether a row is written anew, because the database counts it when it comes and when it goes. */
  readonly anew?: boolean
  /** Moves the rows in a way of their own; answers how many of the keys it moved. */
  readonly move?: (db: Tx, keys: readonly string[], fromId: string, toId: string) => Promise<number>
}

type Clash = {
  /** Columns of which two rows may not hold the same values (none: only one row at all). */
  readonly on: readonly (readonly string[])[]
  /** A further condition on a row `t`, in SQL, where `$2` is the one who stays. */
  readonly also?: string
  /** `leave` keeps the row with the merged member, `drop` removes it. */
  readonly then: 'leave' | 'drop' | Better
}

/** Keeps the better of two rows: whether the second says more for the person than the first. */
type Better = (second: Row, first: Row) => boolean

export type Row = Readonly<Record<string, unknown>>

/** Rows that belong to another member now, by their keys. */
export type Move = {
  readonly table: string
  readonly column: string
  readonly key: string
  readonly keys: readonly string[]
}

/** A row that was removed, whole, because the other member has one that stands for both. */
export type Dropped = { readonly table: string; readonly row: Row }

/** Gives the rows of one member to another; answers what exactly was done. */
export async function moveAll(
  db: Tx,
  rows: MemberRows,
  fromId: string,
  toId: string,
): Promise<{ readonly dropped: readonly Dropped[]; readonly moves: readonly Move[] }> {
  const { table, column, key } = rows
  const dropped = await dropClashing(db, rows, fromId, toId)
  const stays = rows.clash?.then === 'leave' ? `AND NOT ${clashes(rows, rows.clash)}` : ''
  const found = await db.$queryRawUnsafe<{ key: string }[]>(
    `SELECT t."${key}"::text AS key FROM "${table}" t
     WHERE t."${column}" = $1::uuid AND $2::uuid IS NOT NULL ${stays} ${notBetween(rows)}
     ORDER BY 1`,
    fromId,
    toId,
  )
  const keys = found.map((row) => row.key)
  if (keys.length === 0) return { dropped, moves: [] }
  await moveRows(db, rows, keys, fromId, toId)
  return { dropped, moves: [{ table, column, key, keys }] }
}

/** Moves the rows with these keys, as far as they belong to the first; answers how many did. */
export async function moveRows(
  db: Tx,
  { table, column, key, anew, move }: MemberRows,
  keys: readonly string[],
  fromId: string,
  toId: string,
): Promise<number> {
  if (move !== undefined) return move(db, keys, fromId, toId)
  const where = `t."${column}" = $1::uuid AND t."${key}" = ANY ($3::uuid[])`
  const sql =
    anew === true
      ? `WITH gone AS (DELETE FROM "${table}" t WHERE ${where} RETURNING t.*)
         INSERT INTO "${table}" SELECT r.* FROM gone,
           jsonb_populate_record(NULL::"${table}", to_jsonb(gone) || jsonb_build_object('${column}', $2::uuid)) r`
      : `UPDATE "${table}" t SET "${column}" = $2::uuid WHERE ${where}`
  return db.$executeRawUnsafe(sql, fromId, toId, keys)
}

/** Puts a row back that was removed. */
export async function restoreRow(db: Tx, { table }: MemberRows, row: Row): Promise<void> {
  await db.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(row),
  )
}

/**
 * Sets a column where it still has the value that is expected; answers whether it had. Values pass
 * as JSON and take the column's own type.
 */
export async function setColumn(
  db: Tx,
  { table, sets }: MemberRows,
  change: {
    readonly id: string
    readonly column: string
    readonly before: unknown
    readonly after: unknown
  },
): Promise<boolean> {
  const { id, column, before, after } = change
  if (sets?.includes(column) !== true) throw new Error(`A merge may not set ${table}.${column}.`)
  const count = await db.$executeRawUnsafe(
    `UPDATE "${table}" t SET "${column}" = n."${column}"
     FROM jsonb_populate_record(NULL::"${table}", $2::jsonb) n,
       jsonb_populate_record(NULL::"${table}", $3::jsonb) o
     WHERE t.id = $1::uuid AND t."${column}" IS NOT DISTINCT FROM o."${column}"`,
    id,
    JSON.stringify({ [column]: after }),
    JSON.stringify({ [column]: before }),
  )
  return count === 1
}

/** How many rows of each table belong to a member. */
export async function countRows<Table extends string>(
  db: Tx,
  all: readonly (MemberRows & { readonly table: Table })[],
  memberId: string,
): Promise<Map<Table, number>> {
  const parts = all.map(
    ({ table, column }) =>
      `SELECT '${table}' AS name, count(*)::int AS count FROM "${table}" WHERE "${column}" = $1::uuid`,
  )
  const rows = await db.$queryRawUnsafe<{ name: Table; count: number }[]>(
    parts.join(' UNION ALL '),
    memberId,
  )
  const counts = new Map<Table, number>()
  for (const { name, count } of rows) counts.set(name, (counts.get(name) ?? 0) + count)
  return counts
}

async function dropClashing(
  db: Tx,
  rows: MemberRows,
  fromId: string,
  toId: string,
): Promise<Dropped[]> {
  const { table, column, clash } = rows
  if (clash === undefined || clash.then === 'leave') return []
  if (clash.then !== 'drop') return dropWorse(db, rows, clash.then, [fromId, toId])
  const where = `t."${column}" = $1::uuid AND ${clashes(rows, clash)} ${notBetween(rows)}`
  return drop(db, table, where, [fromId, toId])
}

/** Of two rows that clash the better stands for the person. */
async function dropWorse(
  db: Tx,
  rows: MemberRows,
  isBetter: Better,
  ids: readonly [string, string],
): Promise<Dropped[]> {
  const { table, column, key } = rows
  const pairs = await db.$queryRawUnsafe<{ first: Row; second: Row }[]>(
    `SELECT to_jsonb(t) AS second, to_jsonb(a) AS first FROM "${table}" t
     JOIN "${table}" a ON a."${column}" = $2::uuid AND ${alike(rows)}
     WHERE t."${column}" = $1::uuid ORDER BY t."${key}"`,
    ...ids,
  )
  const worse = pairs.map(({ first, second }) => (isBetter(second, first) ? first : second)[key])
  return worse.length === 0 ? [] : drop(db, table, `t."${key}" = ANY ($1::uuid[])`, [worse])
}

async function drop(
  db: Tx,
  table: string,
  where: string,
  values: readonly unknown[],
): Promise<Dropped[]> {
  const rows = await db.$queryRawUnsafe<{ row: Row }[]>(
    `DELETE FROM "${table}" t WHERE ${where} RETURNING to_jsonb(t) AS row`,
    ...values,
  )
  return rows.map(({ row }) => ({ table, row }))
}

/** Whether the one who stays ($2) has a row that leaves no place for `t`. */
function clashes(rows: MemberRows, { also }: Clash): string {
  const { table, column } = rows
  const row = `EXISTS (SELECT 1 FROM "${table}" a WHERE a."${column}" = $2::uuid AND ${alike(rows)})`
  return also === undefined ? row : `(${row} OR ${also})`
}

function alike({ clash }: MemberRows): string {
  const parts = (clash?.on ?? []).map(
    (columns) => `(${['true', ...columns.map((one) => `a."${one}" = t."${one}"`)].join(' AND ')})`,
  )
  return `(${parts.join(' OR ')})`
}

/** A row about the two themselves is not moved: it would be about one member and themselves. */
function notBetween({ between }: MemberRows): string {
  if (between === undefined) return ''
  const [one, two] = between
  return `AND (t."${two}" IS NULL OR NOT (t."${one}" IN ($1::uuid, $2::uuid) AND t."${two}" IN ($1::uuid, $2::uuid)))`
}
