import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toTsquery } from '@/lib/search/grams'
import type { SearchQuery } from '@/lib/search/query'
import { fromDateColumn } from '@/lib/shared/clock'
import type { Visibility } from '@/lib/talks/types'
import { published } from './store-archive'
import { type FoundLine, type FoundRow, renderFound } from './store-search'
import type { RelatedTalk } from './types'

type Reading = { readonly visible: readonly Visibility[]; readonly timeZone: string }

/** A word with the talks whose title holds it: titles are folded by the caller, not by the database. */
export type WordInTitles = { readonly word: string; readonly titled: readonly string[] }

/**
 * Talks that hold all words of the query, in their lines or their title, though neither one line nor the title
 * holds them all; the newest evening first, of the talks that may be seen or of one of them.
 */
export async function findTalksApart(
  db: Tx,
  { visible, timeZone }: Reading,
  talkId: string | null,
  query: SearchQuery,
  words: readonly WordInTitles[],
): Promise<RelatedTalk[]> {
  const inEach = words.map((word) => Prisma.sql`SELECT "id" FROM (${holding(word)}) held`)
  const inOneTitle = words
    .map(({ titled }) => titled)
    .reduce((all, titled) => all.filter((id) => titled.includes(id)))
  const rows = await db.$queryRaw<(Omit<RelatedTalk, 'date'> & { date: Date })[]>`
    WITH seen AS MATERIALIZED (${seen(visible, timeZone, talkId)}),
      apart AS (
        (${Prisma.join(inEach, ' INTERSECT ')})
        EXCEPT
        SELECT l."transcriptId" FROM "TranscriptLine" l
        WHERE l."grams" @@ ${query.grams}::tsquery AND ${holdsAll(query.words)}
      )
    SELECT "talkId" AS "id", "topic", "date" FROM seen
    WHERE "id" IN (SELECT "id" FROM apart) AND NOT "talkId" = ANY(${inOneTitle}::uuid[])
    ORDER BY "date" DESC, "talkId"`
  return rows.map((row) => ({ ...row, date: fromDateColumn(row.date) }))
}

/** In how many of the talks that may be seen each word stands, in a line or the title. */
export async function countTalksOfEach(
  db: Tx,
  { visible, timeZone }: Reading,
  talkId: string | null,
  words: readonly WordInTitles[],
): Promise<number[]> {
  const counts = words.map(
    (word) => Prisma.sql`(SELECT count(*)::int FROM (${holding(word)}) held)`,
  )
  const rows = await db.$queryRaw<{ counts: number[] }[]>`
    WITH seen AS MATERIALIZED (${seen(visible, timeZone, talkId)})
    SELECT ARRAY[${Prisma.join(counts)}] AS "counts"`
  return rows[0]?.counts ?? []
}

/**
 * Of each of these talks and each word one line that holds it: one that holds most of the words, and of those
 * the first. In the order in which they are read.
 */
export async function readLinesApart(
  db: Tx,
  talkIds: readonly string[],
  { visible, timeZone }: Reading,
  words: readonly string[],
): Promise<FoundLine[]> {
  const rows = await db.$queryRaw<FoundRow[]>`
    WITH seen AS (${seen(visible, timeZone, null)}), best AS (
      SELECT DISTINCT ON (l."transcriptId", w."word") l."id"
      FROM seen JOIN "TranscriptLine" l ON l."transcriptId" = seen."id"
        JOIN unnest(${[...words]}::text[]) w("word") ON strpos(l."folded", w."word") > 0
      WHERE seen."talkId" = ANY(${[...talkIds]}::uuid[])
      ORDER BY l."transcriptId", w."word",
        (SELECT count(*) FROM unnest(${[...words]}::text[]) o("word") WHERE strpos(l."folded", o."word") > 0) DESC,
        l."position"
    )
    SELECT seen."talkId", seen."topic", seen."date", l."anchor", l."voice", l."text", 0 AS "found"
    FROM "TranscriptLine" l JOIN seen ON seen."id" = l."transcriptId"
    WHERE l."id" IN (SELECT "id" FROM best)
    ORDER BY seen."date" DESC, seen."talkId", l."position"`
  return renderFound(db, rows)
}

function seen(visible: readonly Visibility[], timeZone: string, talkId: string | null) {
  return Prisma.sql`
    SELECT p."id", p."talkId", p."topic", p."date" FROM (${published(visible, timeZone)}) p
    WHERE ${talkId}::uuid IS NULL OR p."talkId" = ${talkId}::uuid`
}

/** Of what is `seen`, the transcripts that hold the word. */
function holding({ word, titled }: WordInTitles) {
  return Prisma.sql`
    SELECT l."transcriptId" AS "id" FROM "TranscriptLine" l
    WHERE l."transcriptId" IN (SELECT "id" FROM seen)
      AND l."grams" @@ ${toTsquery(word)}::tsquery AND ${holdsAll([word])}
    UNION SELECT "id" FROM seen WHERE "talkId" = ANY(${[...titled]}::uuid[])`
}

function holdsAll(words: readonly string[]) {
  return Prisma.join(
    words.map((word) => Prisma.sql`strpos(l."folded", ${word}) > 0`),
    ' AND ',
  )
}
