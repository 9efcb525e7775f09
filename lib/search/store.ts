import type { Tx } from '@/lib/db/transaction'
import {
  countStatement,
  gramStatement,
  type SearchScope,
  type SearchTable,
  type Statement,
  walkStatement,
} from './plan'
import type { SearchQuery } from './query'

/** Newest rows that are read before the grams are asked: a few milliseconds. */
const WALK = 4000
/** How far to walk to count a query that is in one row of twenty or more. */
const LONG_WALK = 5 * WALK

export type PageWanted = {
  readonly take: number
  readonly skip: number
  /** Count no further than this; not below `skip + take`. */
  readonly max: number
}

/**
 * Ids (as text) of one page of the rows that contain the query, newest first, and how many rows do, counted
 * up to `max`.
 *
 * A common query fills the page from the newest rows. When it does not, it is rare there, and the
 * list of its hits by grams is short. So neither way needs the planner's guess.
 */
export async function searchPage(
  db: Tx,
  table: SearchTable,
  scope: SearchScope,
  query: SearchQuery,
  { take, skip, max }: PageWanted,
): Promise<{ ids: string[]; total: number }> {
  const all = { take: max, skip: 0 }
  const near = await ids(db, walkStatement(table, scope, query, { ...all, walk: WALK }))
  if (near.length >= skip + take) {
    const total = await countCommon(db, table, scope, query, near.length, max)
    return { ids: near.slice(skip, skip + take), total }
  }
  const found = await ids(db, gramStatement(table, scope, query, all))
  return { ids: found.slice(skip, skip + take), total: found.length }
}

/** Counts a query that is in `near` of the newest rows, the cheaper way of the two. */
async function countCommon(
  db: Tx,
  table: SearchTable,
  scope: SearchScope,
  query: SearchQuery,
  near: number,
  max: number,
): Promise<number> {
  if (near >= max) return max
  // With room to spare, or the long walk ends just short of `max` and was for nothing.
  if (near * (LONG_WALK / WALK) >= max * 1.5) {
    const page = { take: max, skip: 0, walk: LONG_WALK }
    const walked = await ids(db, walkStatement(table, scope, query, page))
    if (walked.length === max) return max
  }
  const { sql, values } = countStatement(table, scope, query, max)
  const rows = await db.$queryRawUnsafe<{ count: number }[]>(sql, ...values)
  return rows[0]?.count ?? 0
}

async function ids(db: Tx, { sql, values }: Statement): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(sql, ...values)
  return rows.map((row) => row.id)
}
