import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { IN_FORCE } from '@/lib/nights/templates/store'
import { toDate } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import type { QuestionState, TalkAsked } from './types'

const TALK = Prisma.sql`
  SELECT t."id", t."topic", t."visibility"::text AS "visibility", t."state"::text AS "state", t."speakerId",
    n."id" AS "nightId", n."hostId", coalesce(o."opener", 'HOSTS') AS "opener",
    EXISTS (SELECT 1 FROM "Transcript" r WHERE r."talkId" = t."id" AND r."state" = 'PUBLISHED') AS "published"
  FROM "Talk" t LEFT JOIN "Night" n ON n."id" = t."nightId" ${IN_FORCE}`

/** What decides who may do what with the questions of a talk. */
export async function findTalk(db: Tx, id: string): Promise<TalkAsked | null> {
  const rows = await db.$queryRaw<TalkAsked[]>`${TALK} WHERE t."id" = ${id}::uuid`
  return rows[0] ?? null
}

/** The same, held: of all who lead the questions of a talk one acts at a time. */
export async function lockTalk(db: Tx, id: string): Promise<TalkAsked | null> {
  await db.$queryRaw`SELECT 1 FROM "Talk" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  return findTalk(db, id)
}

/** The talk of a question. */
export async function findTalkOf(db: Tx, questionId: string): Promise<string | null> {
  const found = await db.question.findUnique({
    where: { id: questionId },
    select: { talkId: true },
  })
  return found?.talkId ?? null
}

export type LockedQuestion = {
  readonly id: string
  readonly talkId: string
  readonly memberId: string | null
  readonly withoutName: boolean
  readonly text: string
  readonly state: QuestionState
  readonly answer: string | null
  readonly hiddenReason: string | null
  readonly mergedIntoId: string | null
  readonly wishId: string | null
}

const QUESTION = Prisma.sql`
  SELECT "id", "talkId", "memberId", "withoutName", "text", "state"::text AS "state", "answer", "hiddenReason",
    "mergedIntoId", "wishId"
  FROM "Question"`

/** Locks questions, always in the same order; those that are not there are left out. */
export async function lockQuestions(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LockedQuestion>> {
  const rows = await db.$queryRaw<LockedQuestion[]>`
    ${QUESTION} WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

/** One question, locked. */
export async function lockQuestion(db: Tx, id: string): Promise<LockedQuestion | null> {
  return (await lockQuestions(db, [id])).get(id) ?? null
}

/** The same, held against a merge and an answer but not against other votes. */
export async function shareQuestion(db: Tx, id: string): Promise<LockedQuestion | null> {
  const rows = await db.$queryRaw<LockedQuestion[]>`${QUESTION} WHERE "id" = ${id}::uuid FOR SHARE`
  return rows[0] ?? null
}

/** The question of the talk that is on air; null for none. The talk is held. */
export async function findOnAir(db: Tx, talkId: string): Promise<string | null> {
  const found = await db.question.findFirst({
    where: { talkId, state: 'ON_AIR' },
    select: { id: true },
  })
  return found?.id ?? null
}

/** A question of the member's with the same words: of two taps one counts. */
export async function findSame(
  db: Tx,
  where: { readonly talkId: string; readonly memberId: string; readonly text: string },
): Promise<string | null> {
  return (await db.question.findFirst({ where, select: { id: true } }))?.id ?? null
}

export async function insertQuestion(
  db: Tx,
  question: {
    readonly talkId: string
    readonly memberId: string
    readonly text: string
    readonly withoutName: boolean
    readonly at: Temporal.Instant
  },
): Promise<string> {
  const { at, ...words } = question
  const when = toDate(at)
  const data = { ...words, askedAt: when, stateAt: when }
  return (await db.question.create({ data, select: { id: true } })).id
}

export async function setWords(
  db: Tx,
  id: string,
  { text, withoutName }: { readonly text: string; readonly withoutName: boolean },
): Promise<void> {
  await db.question.update({ where: { id }, data: { text, withoutName }, select: { id: true } })
}

/** What was merged into it stands by itself again. */
export async function deleteQuestion(db: Tx, id: string): Promise<void> {
  await db.question.delete({ where: { id }, select: { id: true } })
}

export async function setState(
  db: Tx,
  id: string,
  state: Exclude<QuestionState, 'WRITTEN'>,
  at: Temporal.Instant,
): Promise<void> {
  const data = { state, stateAt: toDate(at) }
  await db.question.update({ where: { id }, data, select: { id: true } })
}

export async function setAnswer(
  db: Tx,
  id: string,
  written: { readonly answer: string; readonly byId: string | null; readonly at: Temporal.Instant },
): Promise<void> {
  const { answer, byId: answeredById, at } = written
  const data = { state: 'WRITTEN', stateAt: toDate(at), answer, answeredById } as const
  await db.question.update({ where: { id }, data, select: { id: true } })
}

/** Corrects an answer that is there. */
export async function rewordAnswer(
  db: Tx,
  id: string,
  { answer, byId: answeredById }: { readonly answer: string; readonly byId: string | null },
): Promise<void> {
  await db.question.update({ where: { id }, data: { answer, answeredById }, select: { id: true } })
}

export async function setHidden(db: Tx, id: string, hiddenReason: string | null): Promise<void> {
  await db.question.update({ where: { id }, data: { hiddenReason }, select: { id: true } })
}

export async function setMerged(db: Tx, id: string, mergedIntoId: string | null): Promise<void> {
  await db.question.update({ where: { id }, data: { mergedIntoId }, select: { id: true } })
}

export async function setWish(db: Tx, id: string, wishId: string): Promise<void> {
  await db.question.update({ where: { id }, data: { wishId }, select: { id: true } })
}
