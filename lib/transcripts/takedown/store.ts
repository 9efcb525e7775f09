import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { foldText } from '@/lib/search/fold-text'
import { toTsvector } from '@/lib/search/grams'
import type { AttributedLine } from './rules'
import { wordsOf } from '@/lib/transcripts/redaction/rules-tokens'

export type PublishedCut = {
  readonly id: string
  readonly talkId: string
  readonly startsAt: Date
}

/**
 * Published transcripts in whose cut any of these members said something or one of the labels was
 * quoted, or whose lines mention one of them by name, locked.
 */
export async function lockPublishedOf(
  db: Tx,
  memberIds: readonly string[],
  labels: readonly string[],
): Promise<PublishedCut[]> {
  return db.$queryRaw<PublishedCut[]>`
    SELECT r."id", r."talkId", r."startsAt" FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
    WHERE r."state" = 'PUBLISHED' AND (EXISTS (
      SELECT 1 FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId"
      WHERE m."groupId" = k."groupId"
        AND m."at" BETWEEN r."startsAt" AND greatest(r."endsAt", r."questionsEndAt")
        AND (p."memberId" = ANY(${[...memberIds]}::uuid[])
          OR lower(normalize(m."quotedLabel", NFKC)) = ANY(${labels.map(fold)}::text[])))
      OR EXISTS (SELECT 1 FROM "TranscriptLine" l WHERE l."transcriptId" = r."id"
        AND l."text" LIKE ANY(${memberIds.map((id) => `%⟦m-${id}⟧%`)}::text[])))
    ORDER BY r."id" FOR UPDATE OF r`
}

export async function lockAllPublished(db: Tx): Promise<Omit<PublishedCut, 'startsAt'>[]> {
  return db.$queryRaw<Omit<PublishedCut, 'startsAt'>[]>`
    SELECT "id", "talkId" FROM "Transcript" WHERE "state" = 'PUBLISHED' ORDER BY "id" FOR UPDATE`
}

/**
 * The instants at which the members spoke in the cut, and those at which a message quoted one of the
 * labels: all there is to go by for a line whose message is not known.
 */
export async function readMoments(
  db: Tx,
  transcriptId: string,
  memberIds: readonly string[],
  labels: readonly string[],
): Promise<{ readonly spoke: readonly Date[]; readonly quoted: readonly Date[] }> {
  const rows = await db.$queryRaw<{ at: Date; spoke: boolean; quoted: boolean }[]>`
    SELECT * FROM (
      SELECT m."at", coalesce(p."memberId" = ANY(${[...memberIds]}::uuid[]), false) AS "spoke",
        coalesce(lower(normalize(m."quotedLabel", NFKC)) = ANY(${labels.map(fold)}::text[]), false) AS "quoted"
      FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
        JOIN "Message" m ON m."groupId" = k."groupId"
          AND m."at" BETWEEN r."startsAt" AND greatest(r."endsAt", r."questionsEndAt")
        JOIN "LogPerson" p ON p."id" = m."personId"
      WHERE r."id" = ${transcriptId}::uuid) moment
    WHERE "spoke" OR "quoted"`
  return {
    spoke: rows.filter(({ spoke }) => spoke).map(({ at }) => at),
    quoted: rows.filter(({ quoted }) => quoted).map(({ at }) => at),
  }
}

type StoredLine = { readonly id: string; readonly voice: string; readonly text: string }

export async function readLines(db: Tx, transcriptId: string): Promise<StoredLine[]> {
  return db.transcriptLine.findMany({
    where: { transcriptId },
    orderBy: { position: 'asc' },
    select: { id: true, voice: true, text: true },
  })
}

/** The lines with what their messages say of the person; null where the message is not known. */
export async function readAttributedLines(
  db: Tx,
  transcriptId: string,
  memberIds: readonly string[],
  labels: readonly string[],
): Promise<AttributedLine[]> {
  return db.$queryRaw<AttributedLine[]>`
    SELECT l."id", l."voice", l."kind"::text AS "kind", l."at", l."text",
      CASE WHEN m."id" IS NULL THEN NULL
        ELSE coalesce(p."memberId" = ANY(${[...memberIds]}::uuid[]), false) END AS "isTheirs",
      CASE WHEN m."id" IS NULL THEN NULL
        ELSE coalesce(lower(normalize(m."quotedLabel", NFKC)) = ANY(${labels.map(fold)}::text[]), false)
        END AS "quotesThem"
    FROM "TranscriptLine" l LEFT JOIN "Message" m ON m."id" = l."messageId"
      LEFT JOIN "LogPerson" p ON p."id" = m."personId"
    WHERE l."transcriptId" = ${transcriptId}::uuid ORDER BY l."position"`
}

/** Rewrites lines where they stand: their permalinks hold. An empty one loses its picture. */
export async function rewriteLines(
  db: Tx,
  transcriptId: string,
  lines: readonly StoredLine[],
): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map(({ id, voice, text }) => {
    const folded = foldText(wordsOf(text))
    return { id, voice, text, folded, grams: toTsvector(folded), silent: voice === 'left-out' }
  })
  await db.$executeRaw`
    UPDATE "TranscriptLine" l SET "voice" = r."voice", "text" = r."text", "folded" = r."folded",
      "grams" = r."grams"::tsvector,
      "mediaId" = CASE WHEN r."silent" THEN NULL ELSE l."mediaId" END,
      "kind" = CASE WHEN r."silent" AND l."kind" = 'IMAGE' THEN 'REMARK' ELSE l."kind" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("id" uuid, "voice" text, "text" text,
      "folded" text, "grams" text, "silent" boolean)
    WHERE l."id" = r."id"`
  await db.transcript.update({
    where: { id: transcriptId },
    data: { version: { increment: 1 } },
    select: { id: true },
  })
}

export async function readWords(db: Tx, talkId: string) {
  return db.talk.findUniqueOrThrow({
    where: { id: talkId },
    select: { topic: true, summary: true },
  })
}
