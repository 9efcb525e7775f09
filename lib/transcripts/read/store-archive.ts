import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toInstant } from '@/lib/shared/clock'
import type { Visibility } from '@/lib/talks/types'
import type { ArchivedTalk, ArchiveMonth, RelatedTalk } from './types'
import type { TalkMode } from '@/lib/talks/types'

/** Published transcripts of talks that may be seen, with the evening they belong to. */
export function published(visible: readonly Visibility[], timeZone: string) {
  return Prisma.sql`
    SELECT r."id", k."id" AS "talkId", k."topic", k."mode", k."visibility", k."groupId",
      r."publishedAt", greatest(r."publishedAt", r."changedAt", k."calendarChangedAt") AS "changedAt",
      coalesce(n."date", (r."startsAt" AT TIME ZONE ${timeZone})::date) AS "date"
    FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
      LEFT JOIN "Night" n ON n."id" = k."nightId"
    WHERE r."state" = 'PUBLISHED' AND k."visibility"::text = ANY(${visible}::text[])`
}

type Reading = { readonly visible: readonly Visibility[]; readonly timeZone: string }

type ArchiveRow = {
  talkId: string
  topic: string
  mode: TalkMode
  visibility: Visibility
  publishedAt: Date
  changedAt: Date
  date: Date
  minutes: number
  pictures: number
  questions: number
  answered: number
}

/** Newest evening first. `month` as `YYYY-MM`, or null for all. */
export async function readArchive(
  db: Tx,
  { visible, timeZone }: Reading,
  month: string | null,
  { take, skip }: { take: number; skip: number },
): Promise<ArchivedTalk[]> {
  const rows = await db.$queryRaw<ArchiveRow[]>`
    WITH p AS (${published(visible, timeZone)}), listed AS (
      SELECT * FROM p WHERE ${month}::text IS NULL OR to_char(p."date", 'YYYY-MM') = ${month}::text
      ORDER BY p."date" DESC, p."publishedAt" DESC, p."talkId" LIMIT ${take}::int OFFSET ${skip}::int
    )
    SELECT l."talkId", l."topic", l."mode"::text AS "mode", l."visibility"::text AS "visibility",
      l."publishedAt", l."changedAt", l."date", c.*
    FROM listed l CROSS JOIN LATERAL (
      SELECT coalesce(ceil(extract(epoch FROM max(t."at") FILTER (WHERE t."kind" = 'SPEECH')
          - min(t."at") FILTER (WHERE t."kind" = 'SPEECH')) / 60), 0)::int AS "minutes",
        count(*) FILTER (WHERE t."kind" = 'IMAGE')::int AS "pictures",
        count(*) FILTER (WHERE t."kind" = 'QUESTION')::int AS "questions",
        count(*) FILTER (WHERE t."kind" = 'ANSWER' AND t."previous" = 'QUESTION')::int AS "answered"
      FROM (SELECT *, lag("kind") OVER (ORDER BY "position") AS "previous"
            FROM "TranscriptLine" WHERE "transcriptId" = l."id") t
    ) c
    ORDER BY l."date" DESC, l."publishedAt" DESC, l."talkId"`
  return rows.map(({ date, publishedAt, changedAt, ...row }) => ({
    ...row,
    date: fromDateColumn(date),
    publishedAt: toInstant(publishedAt),
    changedAt: toInstant(changedAt),
  }))
}

/** Months that have something to read, newest first. */
export async function readMonths(db: Tx, { visible, timeZone }: Reading): Promise<ArchiveMonth[]> {
  return db.$queryRaw<ArchiveMonth[]>`
    SELECT to_char(p."date", 'YYYY-MM') AS "month", count(*)::int AS "talks"
    FROM (${published(visible, timeZone)}) p GROUP BY 1 ORDER BY 1 DESC`
}

/** Talks published in the same group nearest in time, the newest first. */
export async function readNeighbours(
  db: Tx,
  { visible, timeZone }: Reading,
  talk: { readonly id: string; readonly groupId: string },
  take: number,
): Promise<RelatedTalk[]> {
  const rows = await db.$queryRaw<{ id: string; topic: string; date: Date }[]>`
    WITH p AS (${published(visible, timeZone)})
    SELECT * FROM (
      SELECT p."talkId" AS "id", p."topic", p."date" FROM p
      WHERE p."talkId" <> ${talk.id}::uuid AND p."groupId" = ${talk.groupId}::uuid
      ORDER BY abs(p."date" - coalesce((SELECT o."date" FROM p o WHERE o."talkId" = ${talk.id}::uuid),
        current_date)), p."date" DESC
      LIMIT ${take}::int
    ) nearest ORDER BY "date" DESC`
  return rows.map((row) => ({ ...row, date: fromDateColumn(row.date) }))
}

/** The titles of all published transcripts that may be seen, the newest first. */
export async function readTitles(db: Tx, { visible, timeZone }: Reading): Promise<RelatedTalk[]> {
  const rows = await db.$queryRaw<{ id: string; topic: string; date: Date }[]>`
    SELECT p."talkId" AS "id", p."topic", p."date" FROM (${published(visible, timeZone)}) p
    ORDER BY p."date" DESC, p."talkId"`
  return rows.map((row) => ({ ...row, date: fromDateColumn(row.date) }))
}
