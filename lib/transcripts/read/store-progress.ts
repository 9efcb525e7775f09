import type { Tx } from '@/lib/db/transaction'
import type { TranscriptState } from '@/lib/transcripts/types'

type Row = {
  readonly talkId: string
  readonly state: TranscriptState
  readonly hasLabel: boolean
  readonly memberId: string | null
  readonly linesLost: number
}

export async function readProgress(db: Tx, talkIds: readonly string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT r."talkId", r."state"::text AS "state", r."speakerPersonId" IS NOT NULL AS "hasLabel",
      p."memberId", (SELECT count(*)::int FROM "TranscriptLine" l
        WHERE l."transcriptId" = r."id" AND l."messageId" IS NULL) AS "linesLost"
    FROM "Transcript" r LEFT JOIN "LogPerson" p ON p."id" = r."speakerPersonId"
    WHERE r."talkId" = ANY(${[...talkIds]}::uuid[])`
}
