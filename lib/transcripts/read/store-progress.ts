import type { Tx } from '@/lib/db/transaction'
import type { TranscriptState } from '@/lib/transcripts/types'

type Row = {
  readonly talkId: string
  readonly state: TranscriptState
  readonly hasLabel: boolean
  readonly memberId: string | null
  readonly linesLost: number
}

/** Drafts that were never published, the oldest first, with what decides what they wait for. */
export async function readDrafts(
  db: Tx,
): Promise<(Omit<Row, 'state' | 'linesLost'> & { isLeftOut: boolean; createdAt: Date })[]> {
  return db.$queryRaw`
    SELECT r."talkId"::text, r."createdAt", r."speakerPersonId" IS NOT NULL AS "hasLabel",
      p."memberId", coalesce(m."archiveAs" = 'LEFT_OUT', false) AS "isLeftOut"
    FROM "Transcript" r LEFT JOIN "LogPerson" p ON p."id" = r."speakerPersonId"
      LEFT JOIN "Member" m ON m."id" = p."memberId" AND m."mergedIntoId" IS NULL
    WHERE r."state" = 'DRAFT' ORDER BY r."createdAt", r."talkId"`
}

export async function readProgress(db: Tx, talkIds: readonly string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT r."talkId", r."state"::text AS "state", r."speakerPersonId" IS NOT NULL AS "hasLabel",
      p."memberId", (SELECT count(*)::int FROM "TranscriptLine" l
        WHERE l."transcriptId" = r."id" AND l."messageId" IS NULL) AS "linesLost"
    FROM "Transcript" r LEFT JOIN "LogPerson" p ON p."id" = r."speakerPersonId"
    WHERE r."talkId" = ANY(${[...talkIds]}::uuid[])`
}
