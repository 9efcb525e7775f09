import type { Tx } from '@/lib/db/transaction'

/** Makes these the talk's questions, and no others. */
export async function replaceQuestions(
  tx: Tx,
  talkId: string,
  messageIds: readonly string[],
): Promise<void> {
  // One at a time for a talk; a talk that is gone meanwhile has none.
  const talks = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Talk" WHERE "id" = ${talkId}::uuid FOR UPDATE`
  if (talks.length === 0) return
  const ids = [...messageIds]
  await tx.$executeRaw`
    DELETE FROM "LogQuestion" WHERE "talkId" = ${talkId}::uuid
      AND NOT ("messageId" = ANY(${ids}::text[]::bigint[]))`
  await tx.$executeRaw`
    INSERT INTO "LogQuestion" ("talkId", "messageId", "personId", "at")
    SELECT ${talkId}::uuid, m."id", m."personId", m."at" FROM "Message" m
    WHERE m."id" = ANY(${ids}::text[]::bigint[])
    ON CONFLICT DO NOTHING`
}

/** Talks with a transcript in which no question was looked for, or none found. */
export async function talksWithoutQuestions(db: Tx): Promise<string[]> {
  const rows = await db.transcript.findMany({
    where: { talk: { inLog: { none: {} } } },
    select: { talkId: true },
  })
  return rows.map(({ talkId }) => talkId)
}
