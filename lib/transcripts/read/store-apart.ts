import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toTsquery } from '@/lib/search/grams'
import { fromDateColumn } from '@/lib/shared/clock'
import type { Visibility } from '@/lib/talks/types'
import { published } from './store-archive'
import { type FoundLine, type FoundRow, renderFound } from './store-search'
import type { RelatedTalk } from './types'

type Reading = { readonly visible: readonly Visibility[]; readonly timeZone: string }

/** A word with the talks whose title holds it: titles are folded by the caller, not by the database. */
export type WordInTitles = { readonly word: string; readonly titled: readonly string[] }

/**
 * Talks that hold all words, in their lines or their title, though neither one line nor the title holds them all; the
 * newest evening first, of the talks that may be seen or of one of them. `together` are the lines with all words, or
 * null when there are too many to name.
 */
export async function findTalksApart(
  db: Tx,
  { visible, timeZone }: Reading,
  talkId: string | null,
  words: readonly WordInTitles[],
  together: readonly string[] | null,
): Promise<RelatedTalk[]> {
  const inOneTitle = words
    .map(({ titled }) => titled)
    .reduce((all, titled) => all.filter((id) => titled.includes(id)))
  const inOneLine =
    together === null
      ? Prisma.sql`coalesce(${lineWith(words.map(({ word }) => word))}, false)`
      : Prisma.sql`p."id" IN (SELECT "transcriptId" FROM "TranscriptLine" WHERE "id" = ANY(${[...together]}::uuid[]))`
  const rows = await db.$queryRaw<(Omit<RelatedTalk, 'date'> & { date: Date })[]>`
    SELECT p."talkId" AS "id", p."topic", p."date" FROM (${seen(visible, timeZone, talkId)}) p
    WHERE ${Prisma.join(words.map(holding), ' AND ')}
      AND NOT p."talkId" = ANY(${inOneTitle}::uuid[]) AND NOT ${inOneLine}
    ORDER BY p."date" DESC, p."talkId"`
  return rows.map((row) => ({ ...row, date: fromDateColumn(row.date) }))
}

/** In how many of the talks that may be seen each word stands, in a line or the title. */
export async function countTalksOfEach(
  db: Tx,
  { visible, timeZone }: Reading,
  talkId: string | null,
  words: readonly WordInTitles[],
): Promise<number[]> {
  const counts = words.map((word) => Prisma.sql`count(*) FILTER (WHERE ${holding(word)})::int`)
  const rows = await db.$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(counts)}] AS "counts" FROM (${seen(visible, timeZone, talkId)}) p`
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

/**
 * Whether the talk `p` holds the word. A word with a full gram is looked up for all talks at once; a shorter one would
 * be in too many lines, and soon is in one of the talk's own.
 */
function holding({ word, titled }: WordInTitles) {
  const grams = toTsquery(word)
  const inLine =
    grams === null || grams.endsWith(':*')
      ? lineWith([word])
      : Prisma.sql`p."id" IN (SELECT l."transcriptId" FROM "TranscriptLine" l
          WHERE l."grams" @@ ${grams}::tsquery AND ${holdsAll([word])})`
  return Prisma.sql`(p."talkId" = ANY(${[...titled]}::uuid[]) OR coalesce(${inLine}, false))`
}

/** True for the first line of the talk `p` that holds the words; null when none does. */
function lineWith(words: readonly string[]) {
  return Prisma.sql`(SELECT true FROM "TranscriptLine" l
    WHERE l."transcriptId" = p."id" AND ${holdsAll(words)} LIMIT 1)`
}

function holdsAll(words: readonly string[]) {
  return Prisma.join(
    words.map((word) => Prisma.sql`strpos(l."folded", ${word}) > 0`),
    ' AND ',
  )
}
