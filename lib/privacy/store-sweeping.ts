import type { Tx } from '@/lib/db/transaction'
import { isLeftAlone } from './rules-places'
import type { Rewriter } from './erasing/rules-rewriting'

type Column = { table: string; column: string; kind: 'text' | 'jsonb' | 'ARRAY'; keys: string[] }

/** Every column that can hold a name, read from the catalogue, with the table's key. */
async function readTextColumns(db: Tx): Promise<Column[]> {
  const columns = await db.$queryRaw<Column[]>`
    SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "kind",
      ARRAY(SELECT a.attname::text FROM pg_index i
        JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
        WHERE i.indisprimary AND i.indrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
        ORDER BY a.attnum) AS "keys"
    FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND (c.data_type IN ('text', 'jsonb') OR c.data_type = 'ARRAY' AND c.udt_name = '_text')
    ORDER BY 1, 2`
  return columns
}

/**
 * Removes the person's names from every column that is not skipped, in all tables or in the chosen ones.
 * Answers how many values changed.
 */
export async function sweepNames(
  db: Tx,
  rewriter: Rewriter,
  isWanted: (table: string) => boolean = () => true,
): Promise<number> {
  let changed = 0
  for (const column of await readTextColumns(db)) {
    if (isLeftAlone(column.table, column.column) || !isWanted(column.table)) continue
    changed += await sweepColumn(db, column, rewriter)
  }
  return changed
}

/** Names of tables and columns come from the catalogue, and are quoted in SQL. */
async function sweepColumn(db: Tx, { table, column, kind, keys }: Column, rewriter: Rewriter) {
  const [t, c] = [quoted(table), quoted(column)]
  const key = keys.map((name) => `${quoted(name)}::text`).join(', ')
  const rows = await db.$queryRawUnsafe<{ key: string[]; value: unknown }[]>(
    `SELECT ARRAY[${key}] AS key, ${c} AS value FROM ${t}
     WHERE lower(normalize(${c}::text, NFKC)) ~ $1`,
    rewriter.pattern,
  )
  const where = keys.map((name, at) => `${quoted(name)}::text = $${at + 2}`).join(' AND ')
  const suffix = kind === 'jsonb' ? '::jsonb' : kind === 'ARRAY' ? '::text[]' : ''
  let changed = 0
  for (const row of rows) {
    const value = rewriter.json(row.value)
    if (JSON.stringify(value) === JSON.stringify(row.value)) continue
    const written = kind === 'jsonb' ? JSON.stringify(value) : value
    changed += await db.$executeRawUnsafe(
      `UPDATE ${t} SET ${c} = $1${suffix} WHERE ${where}`,
      written,
      ...row.key,
    )
  }
  return changed
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
