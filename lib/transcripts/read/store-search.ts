import type { Tx } from '@/lib/db/transaction'
import type { SearchScope, SearchTable } from '@/lib/search/plan'
import { fromDateColumn } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { renderVoices, voicesIn } from '@/lib/transcripts/redaction/rules-tokens'
import { NO_ROLE_NAMES, type RoleNames } from '@/lib/transcripts/draft/rules-voices'
import { readRoleNames, readVoiceNames } from '@/lib/transcripts/draft/store-consents'
import type { Visibility } from '@/lib/talks/types'

/** Published lines are all that search ever reads here; the log itself is not in it. */
export const LINES: SearchTable = {
  name: '"TranscriptLine"',
  id: '"id"',
  at: '"at"',
  folded: '"folded"',
  grams: '"grams"',
}

/** The lines of published transcripts whose talks may be seen; of one talk alone if it is given. */
export function visibleLines(visible: readonly Visibility[], talkId: string | null): SearchScope {
  return {
    where: `"transcriptId" IN (SELECT r."id" FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
      WHERE r."state" = 'PUBLISHED' AND k."visibility"::text = ANY($1::text[])
        AND ($2::uuid IS NULL OR k."id" = $2::uuid))`,
    values: [[...visible], talkId],
  }
}

export type FoundLine = {
  readonly talkId: string
  readonly topic: string
  readonly date: Temporal.PlainDate
  /** How many lines of this talk were found. */
  readonly found: number
  readonly anchor: string
  readonly voice: string
  readonly text: string
  readonly roles: RoleNames
}

/** A found line as its row holds it. */
export type FoundRow = Omit<FoundLine, 'date' | 'roles'> & { readonly date: Date }

type Reading = { readonly visible: readonly Visibility[]; readonly timeZone: string }

/** In how many talks these lines are. */
export async function countTalks(db: Tx, ids: readonly string[]): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "transcriptId")::int AS count FROM "TranscriptLine" WHERE "id" = ANY(${ids}::uuid[])`
  return rows[0]?.count ?? 0
}

/**
 * Of the lines with these ids the first few of each talk, in the order in which they are read; talks of
 * the newest evening first, `take` of them.
 */
export async function readFoundLines(
  db: Tx,
  ids: readonly string[],
  { visible, timeZone }: Reading,
  { take, skip, each }: { readonly take: number; readonly skip: number; readonly each: number },
): Promise<FoundLine[]> {
  const rows = await db.$queryRaw<FoundRow[]>`
    WITH found AS (
      SELECT k."id" AS "talkId", k."topic", l."anchor", l."voice", l."text",
        coalesce(n."date", (r."startsAt" AT TIME ZONE ${timeZone})::date) AS "date",
        row_number() OVER (PARTITION BY r."id" ORDER BY l."position") AS "place",
        (count(*) OVER (PARTITION BY r."id"))::int AS "found"
      FROM "TranscriptLine" l JOIN "Transcript" r ON r."id" = l."transcriptId"
        JOIN "Talk" k ON k."id" = r."talkId" LEFT JOIN "Night" n ON n."id" = k."nightId"
      WHERE l."id" = ANY(${ids}::uuid[]) AND r."state" = 'PUBLISHED'
        AND k."visibility"::text = ANY(${[...visible]}::text[])
    ), ranked AS (
      SELECT f.*, dense_rank() OVER (ORDER BY f."date" DESC, f."talkId") AS "rank" FROM found f
    )
    SELECT "talkId", "topic", "anchor", "voice", "text", "date", "found" FROM ranked
    WHERE "place" <= ${each}::int AND "rank" > ${skip}::int AND "rank" <= ${skip + take}::int
    ORDER BY "rank", "place"`
  return renderFound(db, rows)
}

/** The rows with the names that stand in for their tokens, read anew. */
export async function renderFound(db: Tx, rows: readonly FoundRow[]): Promise<FoundLine[]> {
  const [names, roles] = await Promise.all([
    readVoiceNames(db, rows.flatMap(voicesIn)),
    readRoleNames(db, [...new Set(rows.map(({ talkId }) => talkId))]),
  ])
  return rows.map((row) => ({
    ...row,
    ...renderVoices(row, names),
    roles: roles.get(row.talkId) ?? NO_ROLE_NAMES,
    date: fromDateColumn(row.date),
  }))
}
