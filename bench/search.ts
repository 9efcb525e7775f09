import { pool } from '@/lib/db/pool'
import { importLog } from '@/lib/logs/import/commands'
import { fileSource } from '@/lib/logs/import/source-file'
import { searchLog } from '@/lib/logs/read/queries'
import { PAGE_SIZE } from '@/lib/logs/read/types'
import { countStatement, EVERYTHING } from '@/lib/search/plan'
import { readQuery } from '@/lib/search/query'
import { LOG_TABLE } from '@/lib/logs/read/store-search'
import type { Input } from './types'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, shareLine, type Line } from './table'

type SearchFigures = {
  readonly rows: number
  readonly queries: number
  /** First page and bounded total, in milliseconds; the page of a person, so with reading its rows. */
  readonly p50: number
  readonly p95: number
  /** First page by ILIKE over the same folded text. */
  readonly ilikeP50: number
  readonly ilikeP95: number
  /** Queries for which both ways count the same. */
  readonly equal: number
}

const QUERIES = 20
const ROUNDS = 5
const EVERY_ROW = 2_000_000_000
const ROWS = 1_000_000

/** 20 queries of 1 to 8 characters, five times each, over a million messages. */
export async function benchSearch({ log }: Input): Promise<Line[]> {
  const { rows, queries, equal, ...took } = await measureSearch(log, ROWS)
  return [
    lineOf('messages', rows, ''),
    lineOf('first page and total, p95', took.p95, ' ms', { max: 50 }),
    lineOf('first page and total, p50', took.p50, ' ms'),
    lineOf('first page by ILIKE, p95', took.ilikeP95, ' ms'),
    lineOf('first page by ILIKE, p50', took.ilikeP50, ' ms'),
    shareLine('queries that count what ILIKE counts', equal, queries),
  ]
}

/** Searches a log that was multiplied to about `rows` messages, for pieces of itself. */
async function measureSearch(path: string, rows: number): Promise<SearchFigures> {
  return withOwnDatabase(async () => {
    const outcome = await importLog({ kind: 'console' }, await fileSource(path))
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    await multiply(Math.max(0, Math.round(rows / outcome.value.messages) - 1))
    const queries = await pieces()
    const ours: number[] = []
    const theirs: number[] = []
    let equal = 0
    for (const query of queries) {
      // A person's first search of a kind is not the first of the process: warm the caches once.
      await searchLog({ kind: 'console' }, { query, page: 1 })
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await timed(() => searchLog({ kind: 'console' }, { query, page: 1 })))
      }
      theirs.push(await timed(() => ilikePage(query)))
      if ((await countByGrams(query)) === (await countByIlike(query))) equal += 1
    }
    const counted = await pool().query<{ count: number }>('SELECT count(*)::int FROM "Message"')
    return {
      rows: counted.rows[0]?.count ?? 0,
      queries: queries.length,
      p50: percentile(ours, 0.5),
      p95: percentile(ours, 0.95),
      ilikeP50: percentile(theirs, 0.5),
      ilikeP95: percentile(theirs, 0.95),
      equal,
    }
  })
}

async function multiply(copies: number): Promise<void> {
  await pool().query(
    `INSERT INTO "Message" ("groupId", "sourceId", "personId", "key", "line", "at", "kind", "text",
       "quotedLabel", "quotedText", "image", "folded", "grams")
     SELECT "groupId", "sourceId", "personId", sha256("key" || int4send(n)), "line",
       "at" + n * interval '60 days', "kind", "text", "quotedLabel", "quotedText", "image",
       "folded", "grams"
     FROM "Message", generate_series(1, $1) n`,
    [copies],
  )
  await pool().query(`SELECT gin_clean_pending_list('"Message_grams_idx"'::regclass)`)
  await pool().query('VACUUM ANALYZE "Message"')
}

/** Pieces of 1 to 8 characters out of messages spread evenly over the log: the same each time. */
async function pieces(): Promise<string[]> {
  const { rows } = await pool().query<{ folded: string }>(
    `SELECT "folded" FROM "Message" WHERE char_length("folded") >= 12 ORDER BY "id" LIMIT 20000`,
  )
  return Array.from({ length: QUERIES }, (_, index) => {
    const text = Array.from(rows[Math.floor((rows.length * index) / QUERIES)]?.folded ?? '')
    return text.slice(index % 4, (index % 4) + (index % 8) + 1).join('')
  })
}

const pattern = (query: string) =>
  `%${(readQuery(query)?.words.join(' ') ?? '').replace(/[\\%_]/g, '\\$&')}%`

async function ilikePage(query: string): Promise<unknown> {
  return pool().query(
    `SELECT "id" FROM "Message" WHERE "folded" ILIKE $1 ORDER BY "at" DESC, "id" DESC LIMIT $2`,
    [pattern(query), PAGE_SIZE],
  )
}

async function countByIlike(query: string): Promise<number | undefined> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "Message" WHERE "folded" ILIKE $1`,
    [pattern(query)],
  )
  return rows[0]?.count
}

async function countByGrams(text: string): Promise<number | undefined> {
  const query = readQuery(text)
  if (query === null) return 0
  const { sql, values } = countStatement(LOG_TABLE, EVERYTHING, query, EVERY_ROW)
  const { rows } = await pool().query<{ count: number }>(sql, [...values])
  return rows[0]?.count
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
