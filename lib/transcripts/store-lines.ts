import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { toTsvector } from '@/lib/search/grams'
import { toInstant } from '@/lib/shared/clock'
import { wordsOf } from './rules-tokens'
import type { LineKind, PublicLine, TranscriptState } from './types'

type LineRow = {
  position: number
  voice: string
  kind: LineKind
  at: Date
  text: string
  count: number | null
  media: { id: string; width: number; height: number } | null
}

/** What is published of a talk: its version and lines; null when nothing is. One statement each. */
export async function readPublished(
  db: Tx,
  talkId: string,
): Promise<{ version: number; publishedAt: Date; lines: PublicLine[] } | null> {
  const found = await db.transcript.findFirst({
    where: { talkId, state: 'PUBLISHED' },
    select: { id: true, version: true, publishedAt: true },
  })
  if (found?.publishedAt == null) return null
  const rows: LineRow[] = await db.transcriptLine.findMany({
    where: { transcriptId: found.id },
    orderBy: { position: 'asc' },
    select: {
      position: true,
      voice: true,
      kind: true,
      at: true,
      text: true,
      count: true,
      media: { select: { id: true, width: true, height: true } },
    },
  })
  return { version: found.version, publishedAt: found.publishedAt, lines: rows.map(toLine) }
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

/** Lines with their folded words and grams, for search; Prisma knows no tsvector. */
export async function insertLines(
  db: Tx,
  transcriptId: string,
  lines: readonly PublicLine[],
): Promise<void> {
  const rows = lines.map((line) => {
    const folded = fold(wordsOf(line.text))
    return {
      position: line.position,
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
    INSERT INTO "TranscriptLine"
      ("id", "transcriptId", "position", "voice", "kind", "at", "text", "mediaId", "count", "folded", "grams")
    SELECT gen_random_uuid(), ${transcriptId}::uuid, r."position", r."voice", r."kind"::"LineKind", r."at",
      r."text", r."mediaId", r."count", r."folded", r."grams"::tsvector
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("position" int, "voice" text, "kind" text,
      "at" timestamptz, "text" text, "mediaId" uuid, "count" int, "folded" text, "grams" text)`
}

function toLine({ media, at, ...row }: LineRow): PublicLine {
  return {
    ...row,
    at: toInstant(at),
    picture: media && { mediaId: media.id, width: media.width, height: media.height },
  }
}
