import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { AnswersWaiting, OwnQuestion, QuestionFacts, QuestionsLive } from './types'

/** More of one talk are not listed. */
const MAX = 300

type Row = Omit<QuestionFacts, 'askedAt' | 'stateAt'> & {
  readonly askedAt: Date
  readonly stateAt: Date
}

const FACTS = Prisma.sql`
  q."id", q."text", q."askedAt", q."state"::text AS "state", q."stateAt", q."answer", q."withoutName",
  q."memberId" AS "askerId", m."displayName" AS "askerName", q."hiddenReason", q."mergedIntoId", q."wishId"`

/** As every visitor reads them on a kept page, which votes do not make anew: no votes are read. */
export async function listQuestionsKept(db: Tx, talkId: string): Promise<QuestionFacts[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${FACTS}, 0 AS "votes", false AS "voted"
    FROM "Question" q LEFT JOIN "Member" m ON m."id" = q."memberId"
    WHERE q."talkId" = ${talkId}::uuid
    ORDER BY q."askedAt", q."id" LIMIT ${MAX}::int`
  return rows.map(toFacts)
}

/** Every question of a talk, in the order in which they were asked. */
export async function listQuestions(
  db: Tx,
  talkId: string,
  viewerId: string | null,
): Promise<QuestionFacts[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${FACTS}, coalesce(v."votes", 0) AS "votes", coalesce(v."voted", false) AS "voted"
    FROM "Question" q LEFT JOIN "Member" m ON m."id" = q."memberId"
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS "votes", bool_or(x."memberId" = ${viewerId}::uuid) AS "voted"
      FROM "QuestionVote" x WHERE x."questionId" = q."id"
    ) v ON true
    WHERE q."talkId" = ${talkId}::uuid
    ORDER BY q."askedAt", q."id" LIMIT ${MAX}::int`
  return rows.map(toFacts)
}

/** What open pages hear of the questions of the talk that stands on the night. */
export async function readQuestionsLive(db: Tx, nightId: string): Promise<QuestionsLive> {
  const [row] = await db.$queryRaw<
    { onAir: string | null; votes: Record<string, number> | null; mark: string | null }[]
  >`
    SELECT max(q."id"::text) FILTER (WHERE q."state" = 'ON_AIR') AS "onAir",
      json_object_agg(q."id", v."votes") FILTER (WHERE q."state" IN ('OPEN', 'ON_AIR')) AS "votes",
      md5(string_agg(concat_ws(' ', q."id", q."state", q."stateAt", q."withoutName", q."wishId", q."text", q."answer"),
        ' ' ORDER BY q."id")) AS "mark"
    FROM "Question" q JOIN "Talk" t ON t."id" = q."talkId"
    CROSS JOIN LATERAL (SELECT count(*)::int AS "votes" FROM "QuestionVote" x WHERE x."questionId" = q."id") v
    WHERE t."nightId" = ${nightId}::uuid AND t."state" IN ('PLANNED', 'HELD')
      AND q."hiddenReason" IS NULL AND q."mergedIntoId" IS NULL`
  return { onAir: row?.onAir ?? '', votes: row?.votes ?? {}, mark: row?.mark ?? '' }
}

type OwnRow = Omit<OwnQuestion, 'askedAt'> & { readonly askedAt: Date }

/** What a member asked, the newest first. */
export async function listAsked(db: Tx, memberId: string, take: number): Promise<OwnQuestion[]> {
  const rows = await db.$queryRaw<OwnRow[]>`
    SELECT q."id", q."talkId", t."topic", q."text", q."withoutName", q."askedAt",
      o."state"::text AS "state", o."answer", q."hiddenReason", q."mergedIntoId" IS NOT NULL AS "merged", o."wishId",
      (SELECT count(*)::int FROM "QuestionVote" x WHERE x."questionId" = o."id") AS "votes"
    FROM "Question" q JOIN "Talk" t ON t."id" = q."talkId"
    CROSS JOIN LATERAL (
      WITH RECURSIVE way AS (
        SELECT w."id", w."mergedIntoId" FROM "Question" w WHERE w."id" = q."id"
        UNION SELECT w."id", w."mergedIntoId" FROM "Question" w JOIN way ON way."mergedIntoId" = w."id"
      ) SELECT e.* FROM way JOIN "Question" e ON e."id" = way."id" WHERE way."mergedIntoId" IS NULL
    ) o
    WHERE q."memberId" = ${memberId}::uuid
    ORDER BY q."askedAt" DESC, q."id" LIMIT ${take}::int`
  return rows.map((row) => ({ ...row, askedAt: toInstant(row.askedAt) }))
}

/** Whether a question waits for the speaker of its talk. */
export const WAITS = Prisma.sql`q."state" IN ('OPEN', 'ON_AIR') AND q."hiddenReason" IS NULL AND q."mergedIntoId" IS NULL
  AND q."wishId" IS NULL AND t."state" <> 'CANCELLED'`

/** Talks of the speaker with questions that wait, the newest question first. */
export async function listWaiting(db: Tx, speakerId: string): Promise<AnswersWaiting[]> {
  return db.$queryRaw<AnswersWaiting[]>`
    SELECT t."id" AS "talkId", t."topic", count(*)::int AS "count"
    FROM "Question" q JOIN "Talk" t ON t."id" = q."talkId"
    WHERE t."speakerId" = ${speakerId}::uuid AND ${WAITS}
    GROUP BY t."id" ORDER BY max(q."askedAt") DESC, t."id"`
}

type WaitingRow = {
  readonly talkId: string
  readonly topic: string
  readonly id: string
  readonly text: string
  readonly askedAt: Date
  readonly withoutName: boolean
  readonly askerName: string | null
  readonly votes: number
}

/** The same, with the questions. */
export async function listToAnswer(db: Tx, speakerId: string, take: number) {
  const rows = await db.$queryRaw<WaitingRow[]>`
    SELECT q."talkId", t."topic", q."id", q."text", q."askedAt",
      q."withoutName", m."displayName" AS "askerName",
      (SELECT count(*)::int FROM "QuestionVote" x WHERE x."questionId" = q."id") AS "votes"
    FROM "Question" q JOIN "Talk" t ON t."id" = q."talkId" LEFT JOIN "Member" m ON m."id" = q."memberId"
    WHERE t."speakerId" = ${speakerId}::uuid AND ${WAITS}
    ORDER BY max(q."askedAt") OVER (PARTITION BY t."id") DESC, t."id", "votes" DESC, q."askedAt", q."id"
    LIMIT ${take}::int`
  return rows.map((row) => ({ ...row, askedAt: toInstant(row.askedAt) }))
}

function toFacts({ askedAt, stateAt, ...row }: Row): QuestionFacts {
  return { ...row, askedAt: toInstant(askedAt), stateAt: toInstant(stateAt) }
}
