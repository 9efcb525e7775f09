import { z } from 'zod'
import type { BackupHeader } from './types'

/**
 * A backup, unpacked from gzip, is UTF-8 text of lines. The first is the header, in JSON. For each table there is a line
 * `{"table", "columns"}`, its rows in PostgreSQL's text format of COPY, and a line `\.`; then a line `{"sequences"}`, and last
 * `{"end", "rows", "sha256"}` with the sum over all lines before it.
 */
export const VERSION = 1
/** Ends the rows of a table; no row is written so. */
export const NO_MORE_ROWS = '\\.'

const name = z.string().regex(/^[A-Za-z_]\w{0,62}$/u)

const header = z.object({
  format: z.literal('yehua-backup'),
  version: z.int(),
  at: z.iso.datetime(),
  community: z.string().max(200),
  migrations: z.array(z.string().regex(/^\d{14}_\w+$/u)).max(2000),
  key: z.string(),
  tables: z.int().min(1).max(1000),
})
const table = z.object({ table: name, columns: z.array(name).min(1).max(500) })
const sequences = z.object({
  sequences: z.array(z.object({ name, value: z.string().regex(/^\d{1,19}$/u) })).max(1000),
})
const end = z.object({ end: z.literal(true), rows: z.int().min(0), sha256: z.string() })

export type Line =
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'sequences'; readonly sequences: readonly Sequence[] }
  | { readonly kind: 'end'; readonly rows: number; readonly sha256: string }

export type Sequence = { readonly name: string; readonly value: string }

/** Null for what is no header of a backup. */
export function readHeader(line: string): BackupHeader | null {
  return parsed(header, line)
}

/** Null for what stands in no backup. */
export function readLine(line: string): Line | null {
  const rows = parsed(table, line)
  if (rows !== null) return { kind: 'table', name: rows.table, columns: rows.columns }
  const values = parsed(sequences, line)
  if (values !== null) return { kind: 'sequences', ...values }
  const last = parsed(end, line)
  return last === null ? null : { kind: 'end', rows: last.rows, sha256: last.sha256 }
}

function parsed<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/**
 * How the migrations of a backup stand to those of this program, by their whole names: two can be of one second, and one
 * that was written earlier can have come later. Pure.
 */
export function compareMigrations(
  theirs: readonly string[],
  ours: readonly string[],
): 'SAME' | 'OLDER' | 'UNKNOWN' {
  const [known, made] = [new Set(ours), new Set(theirs)]
  if (theirs.some((one) => !known.has(one))) return 'UNKNOWN'
  return made.size === known.size ? 'SAME' : 'OLDER'
}

/** A name as SQL has it. */
export function quoted(one: string): string {
  return `"${name.parse(one)}"`
}
