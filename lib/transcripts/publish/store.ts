import type { Tx } from '@/lib/db/transaction'
import { foldText } from '@/lib/search/fold-text'
import { toTsvector } from '@/lib/search/grams'
import { toInstant } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { readVoiceNames } from '@/lib/transcripts/draft/store-consents'
import { renderVoices, voicesIn, wordsOf } from '@/lib/transcripts/redaction/rules-tokens'
import type { FinishedLine, LineKind, PublicLine, TranscriptState } from '@/lib/transcripts/types'

type LineRow = {
  version: number
  publishedAt: Date
  position: number
  anchor: string
  voice: string
  kind: LineKind
  at: Date
  text: string
  count: number | null
  mediaId: string | null
  width: number | null
  height: number | null
}

/**
 * What is published of a talk; null when nothing is. One statement, so that a withdrawal is seen
 * whole or not at all.
 */
export async function readPublished(
  db: Tx,
  talkId: string,
): Promise<{ version: number; publishedAt: Temporal.Instant; lines: PublicLine[] } | null> {
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT r."version", r."publishedAt", l."position", l."anchor", l."voice",
      l."kind"::text AS "kind", l."at", l."text", l."count", m."id" AS "mediaId", m."width", m."height"
    FROM "Transcript" r JOIN "TranscriptLine" l ON l."transcriptId" = r."id"
      LEFT JOIN "Media" m ON m."id" = l."mediaId"
    WHERE r."talkId" = ${talkId}::uuid AND r."state" = 'PUBLISHED'
    ORDER BY l."position"`
  const first = rows[0]
  if (first === undefined) return null
  const { version, publishedAt } = first
  const names = await readVoiceNames(db, rows.flatMap(voicesIn))
  const lines = rows.map((row) => toLine({ ...row, ...renderVoices(row, names) }))
  return { version, publishedAt: toInstant(publishedAt), lines }
}

/** The pictures that published lines show. */
export async function listPublishedMedia(db: Tx): Promise<string[]> {
  const rows = await db.transcriptLine.findMany({
    where: { mediaId: { not: null } },
    distinct: ['mediaId'],
    select: { mediaId: true },
  })
  return rows.flatMap(({ mediaId }) => mediaId ?? [])
}

export async function readState(db: Tx, talkId: string): Promise<TranscriptState | null> {
  const found = await db.transcript.findUnique({ where: { talkId }, select: { state: true } })
  return found?.state ?? null
}

/** Changes the state if it is still `from`; answers whether it was. */
export async function moveState(
  db: Tx,
  transcriptId: string,
  from: readonly TranscriptState[],
  change:
    | {
        readonly state: 'PUBLISHED'
        readonly publishedAt: Date
        readonly publishedById: string | null
      }
    | { readonly state: 'WITHDRAWN'; readonly withdrawnAt: Date },
): Promise<boolean> {
  const { count } = await db.transcript.updateMany({
    where: { id: transcriptId, state: { in: [...from] } },
    data: { ...change, version: { increment: 1 } },
  })
  return count === 1
}

export async function deleteLines(db: Tx, transcriptId: string): Promise<number> {
  const { count } = await db.transcriptLine.deleteMany({ where: { transcriptId } })
  return count
}

/** The permalinks that the transcript ever gave, by message. */
export async function readAnchors(
  db: Tx,
  transcriptId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.transcriptAnchor.findMany({
    where: { transcriptId },
    select: { messageId: true, anchor: true },
  })
  return new Map(rows.map(({ messageId, anchor }) => [String(messageId), anchor]))
}

/**
 * Lines with their permalinks, which are kept beyond them, and with their folded words and grams for
 * search; Prisma knows no tsvector.
 */
export async function insertLines(
  db: Tx,
  transcriptId: string,
  lines: readonly FinishedLine[],
  anchors: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = lines.map((line) => {
    const folded = foldText(wordsOf(line.text))
    return {
      position: line.position,
      messageId: line.messageId,
      anchor: anchors.get(line.messageId),
      voice: line.voice,
      kind: line.kind,
      at: line.at.toString(),
      text: line.text,
      mediaId: line.picture?.mediaId ?? null,
      count: line.count,
      folded,
      grams: toTsvector(folded),
    }
  })
  await db.$executeRaw`
    INSERT INTO "TranscriptLine" ("id", "transcriptId", "position", "messageId", "anchor", "voice", "kind",
      "at", "text", "mediaId", "count", "folded", "grams")
    SELECT gen_random_uuid(), ${transcriptId}::uuid, r."position", r."messageId", r."anchor", r."voice",
      r."kind"::"LineKind", r."at", r."text", r."mediaId", r."count", r."folded", r."grams"::tsvector
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("position" int, "messageId" bigint,
      "anchor" text, "voice" text, "kind" text, "at" timestamptz, "text" text, "mediaId" uuid, "count" int,
      "folded" text, "grams" text)`
  await db.$executeRaw`
    INSERT INTO "TranscriptAnchor" ("transcriptId", "messageId", "anchor")
    SELECT "transcriptId", "messageId", "anchor" FROM "TranscriptLine"
    WHERE "transcriptId" = ${transcriptId}::uuid AND "messageId" IS NOT NULL
    ON CONFLICT ("transcriptId", "messageId") DO NOTHING`
}

function toLine(row: LineRow): PublicLine {
  const { position, anchor, voice, kind, text, count, mediaId, width, height } = row
  const shown = mediaId !== null && width !== null && height !== null
  const picture = shown ? { mediaId, width, height } : null
  return { position, anchor, voice, kind, at: toInstant(row.at), text, count, picture }
}
