import type { Schema } from './schema'

type Kind = 'read' | 'write'
export type Use = { readonly table: string; readonly kind: Kind }

/** Stands for what a template puts in: a value, a column or a whole clause. */
export const HOLE = '¿'

const WRITES =
  /(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE(?:\s+TABLE)?)(?:\s+ONLY)?\s*$/iu
const COPIES = /COPY\s*$/iu
/** Tables of the queue, which Prisma does not know. */
const QUEUE = /pgboss\.(\w+)/gu

/**
 * Which tables a piece of SQL names, and whether it writes them. Every mention of a table counts, since
 * a piece may be half a statement: a column is lower case, and only models begin with a capital.
 */
export function tablesInSql(
  sql: string,
  { models }: Schema,
  writers: ReadonlyMap<string, readonly string[]> = new Map(),
): Use[] {
  const uses: Use[] = []
  for (const match of sql.matchAll(/"(\w+)"/gu)) {
    const [mention, table = ''] = match
    if (!models.has(table) || isType(sql, match.index)) continue
    const before = sql.slice(0, match.index)
    const after = sql.slice(match.index + mention.length)
    const copied = COPIES.test(before) && /^[^;]*\bFROM\s+STDIN/iu.test(after)
    uses.push({ table, kind: WRITES.test(before) || copied ? 'write' : 'read' })
  }
  for (const match of sql.matchAll(QUEUE)) {
    const table = `pgboss.${match[1] ?? ''}`
    uses.push({ table, kind: WRITES.test(sql.slice(0, match.index)) ? 'write' : 'read' })
  }
  for (const [name, tables] of writers) {
    if (!new RegExp(`\\b${name}\\s*\\(`, 'u').test(sql)) continue
    uses.push(...tables.map((table) => ({ table, kind: 'write' as const })))
  }
  return uses
}

/** Whether the SQL writes or reads a table that is known only when it runs: `UPDATE "${table}"`. */
export function namesUnknownTable(sql: string): boolean {
  return UNKNOWN.test(sql)
}

const UNKNOWN = new RegExp(
  `\\b(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|COPY|FROM|JOIN)\\s+(?:ONLY\\s+)?(?:"${HOLE}"|${HOLE}(?!\\s*::))`,
  'u',
)

/** `::"TalkState"` casts to a type; a composite type is called like its table. */
function isType(sql: string, index: number): boolean {
  return /(?:::|NULL::)$/u.test(sql.slice(0, index))
}
