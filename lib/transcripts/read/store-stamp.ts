import type { Tx } from '@/lib/db/transaction'

/** The revision of all public pages, with what makes this one public, in one round trip. */
export async function readStamp(db: Tx, talkId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ stamp: string }[]>`
    SELECT cache_revision('pages') AS stamp
    FROM "Transcript" transcript JOIN "Talk" talk ON talk.id = transcript."talkId"
    WHERE talk.id = ${talkId}::uuid AND talk.visibility = 'PUBLIC'
      AND transcript.state = 'PUBLISHED'
      AND NOT EXISTS (SELECT 1 FROM "Community" WHERE NOT "visitorsSeeArchive")`
  return rows[0]?.stamp ?? null
}
