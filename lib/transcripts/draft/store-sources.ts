import type { Tx } from '@/lib/db/transaction'

/** Transcripts, published or not, that are cut from messages of one import, or hold a line or an address of one. */
export async function countTranscriptsOf(
  db: Tx,
  { groupId, sourceId }: { readonly groupId: string; readonly sourceId: string },
): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Transcript" t JOIN "Talk" k ON k."id" = t."talkId"
    WHERE k."groupId" = ${groupId}::uuid AND EXISTS (
      SELECT 1 FROM "Message" m WHERE m."sourceId" = ${sourceId}::uuid AND (
        m."at" BETWEEN t."startsAt" AND greatest(t."endsAt", t."questionsEndAt")
        OR EXISTS (SELECT 1 FROM "TranscriptAnchor" a
          WHERE a."messageId" = m."id" AND a."transcriptId" = t."id")
        OR EXISTS (SELECT 1 FROM "TranscriptLine" l
          WHERE l."messageId" = m."id" AND l."transcriptId" = t."id")))`
  return rows[0]?.count ?? 0
}
