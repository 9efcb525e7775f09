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
  /** Columns of codes, each with the list of their words: `privacy.values.<list>.<code>`. */
  readonly words?: Readonly<Record<string, string>>
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

/** A column of days: without it a day would be exported as an instant, midnight of another zone. */
export const asDay = (name: string, column = `x."${name}"`) => ({
  [name]: `to_char(${column}, 'YYYY-MM-DD')`,
})

/** Whether the expression gives days. */
export const isDay = (expression: string) => expression.startsWith('to_char(')

/** Columns that are exported as they are. */
export const asStored = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `x."${name}"`]))
