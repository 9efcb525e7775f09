import type { SearchQuery } from './query'

/**
 * A table whose rows can be searched. Every name here goes into SQL as it stands: constants of the
 * code, never input.
 */
export type SearchTable = {
  /** Quoted name, such as `"Message"`. */
  readonly name: string
  /** Unique column that breaks ties of `at`, quoted. */
  readonly id: string
  /** Column of time, quoted; an index on (at, id), or on (scope column, at, id), is walked. */
  readonly at: string
  /** Column of text as `foldText` leaves it, quoted. */
  readonly folded: string
  /** Column of `toTsvector`, quoted, with a GIN index. */
  readonly grams: string
}

/** What of the table is looked through: a condition in SQL, with its values as `$1`, `$2`, …. */
export type SearchScope = { readonly where: string; readonly values: readonly unknown[] }

export const EVERYTHING: SearchScope = { where: 'true', values: [] }

export type Statement = { readonly sql: string; readonly values: readonly unknown[] }

/**
 * Ids of the rows that contain all words of the query, newest first, among the newest `walk` rows of the scope.
 * Reads them through the index on time, without the grams: the quick way when the query is common.
 */
export function walkStatement(
  table: SearchTable,
  scope: SearchScope,
  query: SearchQuery,
  { walk, take, skip }: { walk: number; take: number; skip: number },
): Statement {
  const next = scope.values.length
  const order = `${table.at} DESC, ${table.id} DESC`
  return {
    sql: `SELECT ${table.id}::text AS id FROM (
        SELECT ${table.id}, ${table.at}, ${table.folded} FROM ${table.name}
        WHERE ${scope.where} ORDER BY ${order} LIMIT $${next + 1}::int
      ) newest
      WHERE ${holdsAll(table, query, next + 3)}
      ORDER BY ${order} LIMIT $${next + 2}::int OFFSET $${next + 3}::int`,
    values: [...scope.values, walk, take, skip, ...query.words],
  }
}

/**
 * Ids of the rows of the scope that contain the query, newest first, by way of the grams: the
 * quick way when the query is rare. Materialized, or the planner may walk time after all.
 */
export function gramStatement(
  table: SearchTable,
  scope: SearchScope,
  query: SearchQuery,
  { take, skip }: { take: number | null; skip: number },
): Statement {
  const next = scope.values.length
  return {
    sql: `WITH hits AS MATERIALIZED (${hits(table, scope, query, next + 2)})
      SELECT ${table.id}::text AS id FROM hits
      ORDER BY ${table.at} DESC, ${table.id} DESC LIMIT $${next + 1}::int OFFSET $${next + 2}::int`,
    values: [...scope.values, take, skip, query.grams, ...query.words],
  }
}

/** How many rows of the scope contain the query, counted up to `max`. */
export function countStatement(
  table: SearchTable,
  scope: SearchScope,
  query: SearchQuery,
  max: number,
): Statement {
  const next = scope.values.length
  return {
    sql: `SELECT count(*)::int AS count FROM (
        ${hits(table, scope, query, next + 1)} LIMIT $${next + 1}::int
      ) counted`,
    values: [...scope.values, max, query.grams, ...query.words],
  }
}

/** The grams say where to look; only the text itself says that the words are there. Parameters follow `next`. */
function hits(table: SearchTable, scope: SearchScope, query: SearchQuery, next: number): string {
  return `SELECT ${table.id}, ${table.at} FROM ${table.name}
    WHERE ${scope.where} AND ${table.grams} @@ $${next + 1}::tsquery
      AND ${holdsAll(table, query, next + 1)}`
}

function holdsAll({ folded }: SearchTable, { words }: SearchQuery, next: number): string {
  return words.map((_, at) => `strpos(${folded}, $${next + at + 1}) > 0`).join(' AND ')
}
