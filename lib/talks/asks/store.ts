import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { TalkOrigin } from '@/lib/talks/types'
import type { AskState, AskView } from './types'

export type NewAsk = {
  readonly groupId: string
  readonly memberId: string
  readonly askedById: string | null
  readonly origin: TalkOrigin
  readonly offerId: string | null
  readonly wishId: string | null
  readonly topic: string
  readonly note: string
  readonly dates: readonly Temporal.PlainDate[]
  readonly at: Temporal.Instant
  readonly dueAt: Temporal.Instant
}

export async function insertAsk(db: Tx, { at, dueAt, dates, ...ask }: NewAsk): Promise<string> {
  const data = {
    ...ask,
    state: 'OPEN' as const,
    dates: dates.map(toDateColumn),
    askedAt: toDate(at),
    dueAt: toDate(dueAt),
  }
  return (await db.talkAsk.create({ data, select: { id: true } })).id
}

/** An ask with its people and where its talk stands, in one statement: a transaction has one connection. */
const VIEW = Prisma.sql`
  SELECT a."id", a."state"::text, a."groupId", g."name" AS "groupName", a."memberId", m."displayName" AS "name",
    m."company", m."position", a."askedById", c."displayName" AS "askedBy", a."origin"::text, a."offerId",
    a."wishId", a."topic", a."note", a."dates"::text[] AS "dates", a."proposed", a."reason", a."question",
    a."questionAt", a."reply", a."talkId", n."date" AS "evening", a."askedAt", a."dueAt", a."remindedDays",
    a."remindedAt", a."answeredAt"
  FROM "TalkAsk" a JOIN "Group" g ON g."id" = a."groupId" JOIN "Member" m ON m."id" = a."memberId"
    LEFT JOIN "Member" c ON c."id" = a."askedById"
    LEFT JOIN "Talk" t ON t."id" = a."talkId" AND t."state" IN ('PLANNED', 'HELD')
    LEFT JOIN "Night" n ON n."id" = t."nightId"`

/** Asks as the condition on ask `a` and member `m` has them, with what follows it. */
export async function listAsks(db: Tx, which: Prisma.Sql): Promise<AskView[]> {
  const rows = await db.$queryRaw<Row[]>`${VIEW} WHERE ${which}`
  return rows.map(toView)
}

/** One ask of a member who is here. */
export async function findAsk(db: Tx, id: string): Promise<AskView | null> {
  const which = Prisma.sql`a."id" = ${id}::uuid AND m."status" = 'ACTIVE'`
  return (await listAsks(db, which))[0] ?? null
}

/** The ask of which the talk came. */
export async function findAskOf(db: Tx, talkId: string): Promise<AskView | null> {
  const which = Prisma.sql`a."talkId" = ${talkId}::uuid AND m."status" = 'ACTIVE'`
  return (await listAsks(db, which))[0] ?? null
}

/** Whether the member is asked for an evening of the group already; one that is over counts no more. */
export async function isAsked(
  db: Tx,
  { groupId, memberId, at }: { groupId: string; memberId: string; at: Temporal.Instant },
): Promise<boolean> {
  const state = { in: ['OPEN', 'PROPOSED'] satisfies AskState[] }
  const where = { groupId, memberId, state, dueAt: { gt: toDate(at) } }
  return (await db.talkAsk.count({ where })) > 0
}

export type AskChange = {
  readonly state?: AskState
  readonly topic?: string
  readonly proposed?: Temporal.PlainDate | null
  readonly reason?: string | null
  readonly question?: string
  readonly questionAt?: Temporal.Instant
  readonly reply?: string | null
  readonly talkId?: string | null
  readonly offerId?: string | null
  readonly dueAt?: Temporal.Instant
  readonly remindedDays?: number | null
  readonly remindedAt?: Temporal.Instant
  readonly answeredAt?: Temporal.Instant
  readonly endedAt?: Temporal.Instant
}

/** Of an ask that the caller holds by its group's plan. */
export async function changeAsk(db: Tx, id: string, change: AskChange): Promise<void> {
  const { proposed, questionAt, dueAt, remindedAt, answeredAt, endedAt, ...rest } = change
  const data = {
    ...rest,
    ...(proposed !== undefined && { proposed: proposed && toDateColumn(proposed) }),
    ...(questionAt && { questionAt: toDate(questionAt) }),
    ...(dueAt && { dueAt: toDate(dueAt) }),
    ...(remindedAt && { remindedAt: toDate(remindedAt) }),
    ...(answeredAt && { answeredAt: toDate(answeredAt) }),
    ...(endedAt && { endedAt: toDate(endedAt) }),
  }
  await db.talkAsk.update({ where: { id }, data, select: { id: true } })
}

/** A member who is here, to be asked. */
/** What a wish that is open is about. */
export async function findWishTopic(db: Tx, id: string): Promise<string | null> {
  const where = { id, mergedIntoId: null, closedReason: null }
  return (await db.wish.findFirst({ where, select: { topic: true } }))?.topic ?? null
}

/** A step of an erasure: what was kept for them is open again. */
export async function deleteAsksOf(db: Tx, memberIds: readonly string[]): Promise<void> {
  await db.talkAsk.deleteMany({ where: { memberId: { in: [...memberIds] } } })
}

type Row = Omit<AskView, InDatabase> & {
  readonly dates: readonly string[]
  readonly proposed: Date | null
  readonly questionAt: Date | null
  readonly evening: Date | null
  readonly askedAt: Date
  readonly dueAt: Date
  readonly remindedAt: Date | null
  readonly answeredAt: Date | null
}

/** What a row holds in another form. */
type InDatabase =
  | 'dates'
  | 'proposed'
  | 'questionAt'
  | 'evening'
  | 'askedAt'
  | 'dueAt'
  | 'remindedAt'
  | 'answeredAt'

function toView(row: Row): AskView {
  return {
    ...row,
    dates: row.dates.map((date) => Temporal.PlainDate.from(date)),
    proposed: row.proposed && fromDateColumn(row.proposed),
    questionAt: row.questionAt && toInstant(row.questionAt),
    evening: row.evening && fromDateColumn(row.evening),
    askedAt: toInstant(row.askedAt),
    dueAt: toInstant(row.dueAt),
    remindedAt: row.remindedAt && toInstant(row.remindedAt),
    answeredAt: row.answeredAt && toInstant(row.answeredAt),
  }
}
