import type { Tx } from '@/lib/db/transaction'
import type { Visibility } from '@/lib/talks/types'

export type PictureFile = {
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly sha256: string
  readonly version: number
  readonly visibility: Visibility
}

/** The picture of a published line, if its talk may be seen. */
export async function readPublishedPicture(
  db: Tx,
  visible: readonly Visibility[],
  talkId: string,
  anchor: string,
): Promise<PictureFile | null> {
  const rows = await db.$queryRaw<PictureFile[]>`
    SELECT m."bytes", m."mimeType", m."sha256", r."version", k."visibility"::text AS "visibility"
    FROM "TranscriptLine" l JOIN "Transcript" r ON r."id" = l."transcriptId"
      JOIN "Talk" k ON k."id" = r."talkId" JOIN "Media" m ON m."id" = l."mediaId"
    WHERE r."talkId" = ${talkId}::uuid AND l."anchor" = ${anchor}
      AND r."state" = 'PUBLISHED' AND k."visibility"::text = ANY(${[...visible]}::text[])`
  return rows[0] ?? null
}

/** A picture by its id, for an editor who reads a draft. */
export async function readPicture(
  db: Tx,
  id: string,
): Promise<Pick<PictureFile, 'bytes' | 'mimeType' | 'sha256'> | null> {
  return db.media.findUnique({
    where: { id },
    select: { bytes: true, mimeType: true, sha256: true },
  })
}
