import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import { type QueueHead, toHead, type HeadRow } from '@/lib/shared/queue-head'
import { NEAR_DAYS } from './rules'
import type { PromisedTalk, PromisedTime, SaidMessage } from './types'

/** `dueFrom` of the rules, on a promise `p`. */
function isDue(today: Temporal.PlainDate): Prisma.Sql {
  const near = toDateColumn(today.add({ days: NEAR_DAYS }))
  return Prisma.sql`(p."firstDay" <= ${toDateColumn(today)}::date OR p."lastDay" <= ${near}::date)`
}

export async function insertPromise(
  db: Tx,
  promise: PromisedTime & {
    readonly offerId: string
    readonly notedById: string | null
    readonly said: string
    readonly messageId: string | null
  },
): Promise<void> {
  const { firstDay, lastDay, messageId, ...rest } = promise
  const days = { firstDay: toDateColumn(firstDay), lastDay: toDateColumn(lastDay) }
  const message = messageId === null ? null : BigInt(messageId)
  await db.talkPromise.create({ data: { ...rest, ...days, messageId: message } })
}

/** Locks the promise until the transaction ends; false where there is none. */
export async function lockPromise(db: Tx, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "TalkOffer" o JOIN "TalkPromise" p ON p."offerId" = o."id"
    WHERE o."id" = ${id}::uuid FOR UPDATE`
  return rows.length === 1
}

export async function changePromise(
  db: Tx,
  id: string,
  { topic, said, firstDay, lastDay }: PromisedTime & Pick<PromisedTalk, 'topic' | 'said'>,
): Promise<void> {
  const days = { firstDay: toDateColumn(firstDay), lastDay: toDateColumn(lastDay) }
  await db.talkOffer.update({
    where: { id },
    data: { topic, promise: { update: { said, ...days } } },
  })
}

/** Promises of people who are here, or one member's, or one. */
export async function listPromises(
  db: Tx,
  {
    groupId = null,
    memberId = null,
    id = null,
    closed = null,
    take,
  }: {
    readonly groupId?: string | null
    readonly memberId?: string | null
    readonly id?: string | null
    readonly closed?: boolean | null
    readonly take: number
  },
): Promise<PromisedTalk[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT o."id", o."topic", o."memberId", m."displayName", m."company", m."position", m."groupId",
      g."name" AS "groupName", o."offeredAt" AS "notedAt", p."notedById", n."displayName" AS "notedBy",
      p."said", p."messageId"::text AS "messageId", p."firstDay", p."lastDay", o."closedAt", o."thanks",
      o."talkId", t."state"::text AS "talkState",
      (SELECT a."id" FROM "TalkAsk" a WHERE a."memberId" = o."memberId" AND a."state" IN ('OPEN', 'PROPOSED')
        ORDER BY a."offerId" = o."id" DESC NULLS LAST, a."id" LIMIT 1) AS "askId"
    FROM "TalkPromise" p JOIN "TalkOffer" o ON o."id" = p."offerId" JOIN "Member" m ON m."id" = o."memberId"
      JOIN "Group" g ON g."id" = m."groupId" LEFT JOIN "Member" n ON n."id" = p."notedById"
      LEFT JOIN "Talk" t ON t."id" = o."talkId"
    WHERE m."status" = 'ACTIVE'
      AND (${groupId}::uuid IS NULL OR m."groupId" = ${groupId}::uuid)
      AND (${memberId}::uuid IS NULL OR o."memberId" = ${memberId}::uuid)
      AND (${id}::uuid IS NULL OR o."id" = ${id}::uuid)
      AND (${closed}::boolean IS NULL OR (o."closedAt" IS NOT NULL) = ${closed}::boolean)
    ORDER BY o."closedAt" DESC NULLS FIRST, p."lastDay", o."id" LIMIT ${take}::int`
  return rows.map(toPromise)
}

export async function findPromise(db: Tx, id: string): Promise<PromisedTalk | null> {
  return (await listPromises(db, { id, take: 1 }))[0] ?? null
}

/** Open promises that are due; since when the first of them is. */
export async function headOfDue(
  db: Tx,
  today: Temporal.PlainDate,
  timeZone: string,
): Promise<QueueHead> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count,
      min(LEAST(p."firstDay", p."lastDay" - ${NEAR_DAYS}::int)::timestamp AT TIME ZONE ${timeZone}) AS since,
      (array_agg(o."id"::text ORDER BY p."lastDay", p."firstDay", o."id"))[1] AS first
    FROM "TalkPromise" p JOIN "TalkOffer" o ON o."id" = p."offerId" JOIN "Member" m ON m."id" = o."memberId"
    WHERE o."closedAt" IS NULL AND m."status" = 'ACTIVE' AND ${isDue(today)}`
  return toHead(row)
}

/**
 * Open promises that are due, of which coordinators have heard nothing since `before`; from now on they have. Of
 * two at once one takes each. One of which an ask is under way is left out.
 */
export async function takeDue(
  db: Tx,
  {
    at,
    today,
    before,
  }: {
    readonly at: Temporal.Instant
    readonly today: Temporal.PlainDate
    readonly before: Temporal.Instant
  },
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "TalkPromise" p SET "remindedAt" = ${toDate(at)}
    FROM "TalkOffer" o JOIN "Member" m ON m."id" = o."memberId"
    WHERE o."id" = p."offerId" AND o."closedAt" IS NULL AND m."status" = 'ACTIVE' AND ${isDue(today)}
      AND (p."remindedAt" IS NULL OR p."remindedAt" < ${toDate(before)})
      AND NOT EXISTS (SELECT 1 FROM "TalkAsk" a
        WHERE a."memberId" = o."memberId" AND a."state" IN ('OPEN', 'PROPOSED'))
    RETURNING o."id"::text AS id`
  return rows.map(({ id }) => id)
}

/** Talks of the member, planned or given, that no offer became yet; the latest first. */
export async function listKeepers(db: Tx, memberId: string, take: number) {
  const rows = await db.talk.findMany({
    where: { speakerId: memberId, state: { in: ['PLANNED', 'HELD'] }, offer: null },
    select: { id: true, topic: true, night: { select: { date: true } } },
    orderBy: [{ night: { date: 'desc' } }, { id: 'desc' }],
    take,
  })
  return rows.map(({ night, ...talk }) => ({
    ...talk,
    date: night === null ? null : fromDateColumn(night.date),
  }))
}

/** Whether a talk is the member's, planned or given; held until the transaction ends. */
export async function lockKeeper(db: Tx, talkId: string, memberId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Talk" WHERE "id" = ${talkId}::uuid AND "speakerId" = ${memberId}::uuid
      AND "state" IN ('PLANNED', 'HELD') FOR SHARE`
  return rows.length === 1
}

/** A message of the log with the member whom its author is. */
export async function findMessage(
  db: Tx,
  id: string,
): Promise<(SaidMessage & { readonly memberId: string | null }) | null> {
  const [row] = await db.$queryRaw<
    (Omit<SaidMessage, 'at'> & { at: Date; memberId: string | null })[]
  >`
    SELECT m."id"::text AS id, m."at", coalesce(l."label", p."label") AS name, m."text", p."memberId"
    FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId" LEFT JOIN "LogLabel" l ON l."id" = m."labelId"
    WHERE m."id" = ${BigInt(id)}`
  return row === undefined ? null : { ...row, at: toInstant(row.at) }
}

/** The promises that messages were noted as, by message. */
export async function findNoted(
  db: Tx,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.talkPromise.findMany({
    where: { messageId: { in: messageIds.map(BigInt) } },
    select: { offerId: true, messageId: true },
  })
  return new Map(rows.map(({ offerId, messageId }) => [String(messageId), offerId]))
}

type Row = Omit<PromisedTalk, 'firstDay' | 'lastDay' | 'notedAt' | 'closedAt'> & {
  readonly firstDay: Date
  readonly lastDay: Date
  readonly notedAt: Date
  readonly closedAt: Date | null
}

function toPromise({ firstDay, lastDay, notedAt, closedAt, ...row }: Row): PromisedTalk {
  return {
    ...row,
    firstDay: fromDateColumn(firstDay),
    lastDay: fromDateColumn(lastDay),
    notedAt: toInstant(notedAt),
    closedAt: closedAt && toInstant(closedAt),
  }
}
