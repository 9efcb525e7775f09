import type { Tx } from '@/lib/db/transaction'
import type { SearchScope, SearchTable } from '@/lib/search/plan'
import type { SearchQuery } from '@/lib/search/query'
import { gramStatement } from '@/lib/search/plan'
import { type PageWanted, searchPage } from '@/lib/search/store'
import type { FoundMessage } from './types'

/** Where search looks in the log. Also for measuring. */
export const LOG_TABLE: SearchTable = {
  name: '"Message"',
  id: '"id"',
  at: '"at"',
  folded: '"folded"',
  grams: '"grams"',
}

/** A page of messages that contain the query, newest first, and how many there are up to `page.most`. */
export async function searchMessages(
  db: Tx,
  query: SearchQuery,
  dates: Dates,
  page: PageWanted,
): Promise<{ messages: FoundMessage[]; total: number }> {
  const { ids, total } = await searchPage(db, LOG_TABLE, scopeOf(dates), query, page)
  return { messages: await readMessages(db, ids, dates.timeZone), total }
}

/** Every message that contains the query, newest first. */
export async function searchAllMessages(
  db: Tx,
  query: SearchQuery,
  dates: Dates,
): Promise<FoundMessage[]> {
  const { sql, values } = gramStatement(LOG_TABLE, scopeOf(dates), query, { take: null, skip: 0 })
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(sql, ...values)
  const ids = rows.map((row) => row.id)
  return readMessages(db, ids, dates.timeZone)
}

/** Local dates, both included, in the zone in which they are meant. */
export type Dates = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly timeZone: string
}

function scopeOf({ from, to, timeZone }: Dates): SearchScope {
  const conditions: string[] = []
  const values: string[] = []
  if (from !== undefined) {
    values.push(from, timeZone)
    conditions.push(`"at" >= ($${values.length - 1}::timestamp AT TIME ZONE $${values.length})`)
  }
  if (to !== undefined) {
    values.push(to, timeZone)
    conditions.push(
      `"at" < (($${values.length - 1}::date + 1)::timestamp AT TIME ZONE $${values.length})`,
    )
  }
  return { where: conditions.length === 0 ? 'true' : conditions.join(' AND '), values }
}

async function readMessages(
  db: Tx,
  ids: readonly string[],
  timeZone: string,
): Promise<FoundMessage[]> {
  return db.$queryRawUnsafe<FoundMessage[]>(
    `SELECT m."id"::text, m."groupId", to_char(m."at" AT TIME ZONE $2, 'YYYY-MM-DD') AS date,
       to_char(m."at" AT TIME ZONE $2, 'HH24:MI:SS') AS time, coalesce(l."label", p."label") AS name,
       lower(replace(m."kind"::text, '_', '-')) AS kind, m."text", m."quotedLabel", m."quotedText"
     FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId"
       LEFT JOIN "LogLabel" l ON l."id" = m."labelId"
     WHERE m."id" = ANY($1::bigint[])
     ORDER BY m."at" DESC, m."ordinal" DESC, m."id" DESC`,
    ids,
    timeZone,
  )
}
