import type { Temporal } from 'temporal-polyfill'
import type { QuestionMail } from '@/lib/db/generated/enums'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import { WAITS } from './store-lists'
import type { QuestionFacts } from './types'

/** A speaker is mailed of the questions that wait so many hours before the talk begins. */
const DIGEST_HOURS = 24
/** So many questions stand in the mail; those that most want answered come first. */
const LISTED = 10

type Digest = {
  readonly topic: string
  readonly groupName: string
  readonly startsAt: Temporal.Instant
  readonly count: number
  readonly questions: readonly Pick<QuestionFacts, 'text' | 'withoutName' | 'askerName'>[]
  readonly email: string
  readonly locale: string | null
}

/** Marks the talks of which the speaker is to be mailed now as mailed, and answers those whose speaker wants it. */
export async function takeDigests(db: Tx, at: Temporal.Instant): Promise<Digest[]> {
  const rows = await db.$queryRaw<(Omit<Digest, 'startsAt'> & { readonly startsAt: Date })[]>`
    WITH due AS (
      SELECT t."id", t."topic", t."speakerId", g."name" AS "groupName", n."startsAt",
        count(*)::int AS "count",
        to_json((array_agg(
          json_build_object('text', q."text", 'withoutName', q."withoutName", 'askerName', m."displayName")
          ORDER BY v."votes" DESC, q."askedAt", q."id"))[1:${LISTED}::int]) AS "questions"
      FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId" JOIN "Group" g ON g."id" = t."groupId"
        JOIN "Question" q ON q."talkId" = t."id" LEFT JOIN "Member" m ON m."id" = q."memberId"
        CROSS JOIN LATERAL (SELECT count(*) AS "votes" FROM "QuestionVote" x WHERE x."questionId" = q."id") v
      WHERE t."state" = 'PLANNED' AND ${WAITS} AND n."phase" IN ('ANNOUNCED', 'CHECK_IN')
        AND n."startsAt" > ${toDate(at)} AND n."startsAt" <= ${toDate(at.add({ hours: DIGEST_HOURS }))}
      GROUP BY t."id", g."id", n."id"
    ), taken AS (
      INSERT INTO "QuestionDigest" ("talkId", "at") SELECT due."id", ${toDate(at)} FROM due
      ON CONFLICT ("talkId") DO NOTHING RETURNING "talkId"
    )
    SELECT due."topic", due."groupName", due."startsAt", due."count", due."questions", m."email", m."locale"
    FROM taken JOIN due ON due."id" = taken."talkId" JOIN "Member" m ON m."id" = due."speakerId"
    WHERE m."status" = 'ACTIVE' AND m."email" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "UnwantedQuestionMail" u WHERE u."memberId" = m."id" AND u."what" = 'WAITING')
    ORDER BY due."startsAt", due."id"`
  return rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: toInstant(startsAt) }))
}

type Asker = {
  readonly memberId: string
  readonly text: string
  readonly topic: string
  readonly email: string
  readonly locale: string | null
}

/** Who asked the question, or one that was merged into it, and wants to hear what became of it. */
export async function listAskers(db: Tx, questionId: string): Promise<Asker[]> {
  return db.$queryRaw<Asker[]>`
    WITH RECURSIVE tree AS (
      SELECT ${questionId}::uuid AS "id"
      UNION SELECT q."id" FROM "Question" q JOIN tree ON q."mergedIntoId" = tree."id"
    )
    SELECT DISTINCT ON (m."id") m."id" AS "memberId", q."text", t."topic", m."email", m."locale"
    FROM tree JOIN "Question" q ON q."id" = tree."id" JOIN "Talk" t ON t."id" = q."talkId"
      JOIN "Member" m ON m."id" = q."memberId"
    WHERE q."hiddenReason" IS NULL AND m."status" = 'ACTIVE' AND m."email" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "UnwantedQuestionMail" u WHERE u."memberId" = m."id" AND u."what" = 'ANSWERED')
    ORDER BY m."id", q."askedAt", q."id"`
}

export async function listUnwanted(db: Tx, memberId: string): Promise<ReadonlySet<QuestionMail>> {
  const rows = await db.unwantedQuestionMail.findMany({
    where: { memberId },
    select: { what: true },
  })
  return new Set(rows.map(({ what }) => what))
}

type Unwanted = { readonly memberId: string; readonly what: QuestionMail }

/** A second one changes nothing. */
export async function insertUnwanted(db: Tx, unwanted: Unwanted): Promise<void> {
  await db.unwantedQuestionMail.createMany({ data: [unwanted], skipDuplicates: true })
}

export async function deleteUnwanted(db: Tx, unwanted: Unwanted): Promise<void> {
  await db.unwantedQuestionMail.deleteMany({ where: unwanted })
}
