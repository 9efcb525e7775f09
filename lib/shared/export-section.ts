/**
 * One kind of data that is kept about a person, and how it is read for an export. The room that owns the
 * table declares its sections in `store-sections.ts`; lib/privacy puts them together. Constants of the code,
 * never input.
 */
export type ExportSection = {
  /** `privacy.sections.<name>` in i18n. */
  readonly name: string
  /** What to read, with the ids of the person's rows as `$1::uuid[]` and their addresses, in lower case, as `$2::text[]`. */
  readonly from: string
  /** By name as in `privacy.columns.<name>`: the expression. */
  readonly columns: Readonly<Record<string, string>>
  readonly order: string
  /** Columns by which the data belong to the person. */
  readonly covers: readonly string[]
}

/** The actor: the person, or an organiser without a name, which is another person's data. */
export const actedBy = (column: string) =>
  `CASE WHEN ${column} IS NULL THEN 'app' WHEN ${column} = ANY($1::uuid[]) THEN 'you' ELSE 'organiser' END`

/** The rows of a table that belong to the person. */
export const rowsOf = (table: string, column = 'memberId') =>
  `"${table}" x WHERE x."${column}" = ANY($1::uuid[])`

/** Columns that are exported as they are. */
export const asStored = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `x."${name}"`]))
