import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { toTsvector } from '@/lib/search/grams'
import { wordsOf } from '@/lib/transcripts/redaction/rules-tokens'

export type PublishedCut = { readonly id: string; readonly talkId: string }

/** Published transcripts in whose cut any of these members said something, locked. */
export async function lockPublishedOf(
  db: Tx,
  memberIds: readonly string[],
): Promise<PublishedCut[]> {
  return db.$queryRaw<PublishedCut[]>`
    SELECT r."id", r."talkId" FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
    WHERE r."state" = 'PUBLISHED' AND EXISTS (
      SELECT 1 FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId"
      WHERE p."memberId" = ANY(${[...memberIds]}::uuid[]) AND m."groupId" = k."groupId"
        AND m."at" BETWEEN r."startsAt" AND greatest(r."endsAt", r."questionsEndAt"))
    ORDER BY r."id" FOR UPDATE OF r`
}

export async function lockAllPublished(db: Tx): Promise<PublishedCut[]> {
  return db.$queryRaw<PublishedCut[]>`
    SELECT "id", "talkId" FROM "Transcript" WHERE "state" = 'PUBLISHED' ORDER BY "id" FOR UPDATE`
}

/**
 * The instants at which the members spoke in the cut, and those at which a message quoted one of the
 * labels. An instant with the voice names a published line even when the log is empty by then.
 */
export async function readMoments(
  db: Tx,
  transcriptId: string,
  memberIds: readonly string[],
  labels: readonly string[],
): Promise<{ readonly spoke: readonly Date[]; readonly quoted: readonly Date[] }> {
  const rows = await db.$queryRaw<{ at: Date; own: boolean }[]>`
    SELECT m."at", p."memberId" IS NOT NULL AND p."memberId" = ANY(${[...memberIds]}::uuid[]) AS "own"
    FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
      JOIN "Message" m ON m."groupId" = k."groupId"
        AND m."at" BETWEEN r."startsAt" AND greatest(r."endsAt", r."questionsEndAt")
      JOIN "LogPerson" p ON p."id" = m."personId"
    WHERE r."id" = ${transcriptId}::uuid AND (p."memberId" = ANY(${[...memberIds]}::uuid[])
      OR lower(normalize(m."quotedLabel", NFKC)) = ANY(${labels.map((label) => fold(label))}::text[]))`
  return {
    spoke: rows.filter(({ own }) => own).map(({ at }) => at),
    quoted: rows.filter(({ own }) => !own).map(({ at }) => at),
  }
}

export type StoredLine = {
  readonly id: string
  readonly voice: string
  readonly kind: string
  readonly at: Date
  readonly text: string
}

export async function readLines(db: Tx, transcriptId: string): Promise<StoredLine[]> {
  return db.transcriptLine.findMany({
    where: { transcriptId },
    orderBy: { position: 'asc' },
    select: { id: true, voice: true, kind: true, at: true, text: true },
  })
}

/** Rewrites lines where they stand: their places are permalinks. An empty one loses its picture. */
export async function rewriteLines(
  db: Tx,
  transcriptId: string,
  lines: readonly Pick<StoredLine, 'id' | 'voice' | 'text'>[],
): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map(({ id, voice, text }) => {
    const folded = fold(wordsOf(text))
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
