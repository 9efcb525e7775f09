import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'

/** One vote of a member; a second one changes nothing. */
export async function insertVote(
  db: Tx,
  vote: { readonly questionId: string; readonly memberId: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { at, ...ids } = vote
  await db.questionVote.createMany({ data: [{ ...ids, at: toDate(at) }], skipDuplicates: true })
}

/** Takes a member's vote back, in the question and in all that were merged into it. */
export async function deleteVote(
  db: Tx,
  { questionId, memberId }: { readonly questionId: string; readonly memberId: string },
): Promise<void> {
  await db.$executeRaw`
    WITH RECURSIVE tree AS (
      SELECT ${questionId}::uuid AS "id"
      UNION SELECT q."id" FROM "Question" q JOIN tree ON q."mergedIntoId" = tree."id"
    )
    DELETE FROM "QuestionVote" v USING tree
    WHERE v."questionId" = tree."id" AND v."memberId" = ${memberId}::uuid`
}

/** Gives the votes of one question to another as well; who voted for both is counted once. */
export async function copyVotes(db: Tx, fromId: string, intoId: string): Promise<number> {
  return db.$executeRaw`
    INSERT INTO "QuestionVote" ("questionId", "memberId", "at", "fromId")
    SELECT ${intoId}::uuid, v."memberId", v."at", ${fromId}::uuid FROM "QuestionVote" v
    WHERE v."questionId" = ${fromId}::uuid ORDER BY v."memberId"
    ON CONFLICT ("questionId", "memberId") DO NOTHING`
}

/** Takes away the votes that came from a merged question. */
export async function deleteCopied(db: Tx, fromId: string, intoId: string): Promise<void> {
  await db.questionVote.deleteMany({ where: { questionId: intoId, fromId } })
}

/** Who voted, and when. */
export async function listVotes(
  db: Tx,
  questionId: string,
): Promise<{ readonly memberId: string; readonly at: Temporal.Instant }[]> {
  const rows = await db.questionVote.findMany({
    where: { questionId },
    select: { memberId: true, at: true },
    orderBy: { memberId: 'asc' },
  })
  return rows.map(({ memberId, at }) => ({ memberId, at: toInstant(at) }))
}
