import type { Temporal } from 'temporal-polyfill'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import { pageRange } from '@/lib/shared/page'
import type { HeadRow } from '@/lib/shared/queue-head'
import type { KeptMessage, NameCase } from './types'
import type { BatchRow, Reminded } from './types-reminders'

export type NewBatch = {
  readonly groupId: string
  readonly locale: string
  readonly messages: readonly KeptMessage[]
  readonly composedById: string | null
  readonly composedAt: Temporal.Instant
}

export async function insertBatch(db: Tx, batch: NewBatch): Promise<string> {
  const { id } = await db.reminderBatch.create({
    data: {
      ...batch,
      messages: batch.messages,
      composedAt: toDate(batch.composedAt),
    },
    select: { id: true },
  })
  return id
}

/** The batch's row, locked until the transaction ends. */
export async function lockBatch(db: Tx, id: string) {
  await db.$executeRaw`SELECT 1 FROM "ReminderBatch" WHERE id = ${id}::uuid FOR UPDATE`
  const batch = await db.reminderBatch.findUnique({ where: { id } })
  return batch === null ? null : { ...batch, messages: messagesOf(batch.messages) }
}

export async function closeBatch(
  db: Tx,
  id: string,
  {
    messages,
    byId,
    at,
  }: { messages: readonly KeptMessage[]; byId: string | null; at: Temporal.Instant },
): Promise<void> {
  const kept = messages as unknown as Prisma.InputJsonArray
  await db.reminderBatch.update({
    where: { id },
    data: { messages: kept, sentAt: toDate(at), sentById: byId },
    select: { id: true },
  })
}

export async function dropBatch(db: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await db.reminderBatch.update({
    where: { id },
    data: { droppedAt: toDate(at) },
    select: { id: true },
  })
}

export type Sending = {
  readonly batchId: string
  readonly ruleId: string
  readonly via: 'PASTED' | 'MAIL'
  readonly day: Temporal.PlainDate
  readonly at: Temporal.Instant
  readonly byId: string | null
}

/** At most one per member, way and day: a reminder that exists already is skipped, also in a race. */
export async function insertReminders(
  db: Tx,
  cases: readonly NameCase[],
  { at, byId, day, ...sending }: Sending,
): Promise<void> {
  await db.reminder.createMany({
    data: cases.flatMap(({ memberId, nickname, breach, missing }) =>
      nickname === null || breach === 'UNKNOWN'
        ? []
        : [
            {
              ...sending,
              memberId,
              nickname,
              verdict: breach,
              missing: [...missing],
              day: toDateColumn(day),
              sentAt: toDate(at),
              sentById: byId,
            },
          ],
    ),
    skipDuplicates: true,
  })
}

/** The text composed first of those that wait to be marked as sent, but for one. */
export async function findWaitingBatch(db: Tx, besides: string): Promise<string | null> {
  const found = await db.reminderBatch.findFirst({
    where: { sentAt: null, droppedAt: null, id: { not: besides } },
    orderBy: [{ composedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return found?.id ?? null
}

/** By member, the kept text that names them and waits to be marked as sent; members in none are left out. */
export async function findKeptTexts(
  db: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.$queryRaw<{ memberId: string; id: string }[]>`
    SELECT DISTINCT ON (1) (member #>> '{}')::uuid AS "memberId", b.id FROM "ReminderBatch" b,
      jsonb_array_elements(b.messages::jsonb) message, jsonb_array_elements(message->'memberIds') member
    WHERE b."sentAt" IS NULL AND b."droppedAt" IS NULL
      AND (member #>> '{}')::uuid = ANY(${[...memberIds]}::uuid[])
    ORDER BY 1, b."composedAt", b.id`
  return new Map(rows.map(({ memberId, id }) => [memberId, id]))
}

/** The latest first, after those that wait to be marked as sent. */
export async function listBatches(db: Tx, page: number, size: number) {
  const [rows, total] = await Promise.all([
    db.$queryRaw<BatchRow[]>`
      SELECT b.id, b."groupId", b.locale, b."composedAt", b."sentAt", b."droppedAt",
        c."displayName" AS "composedBy", s."displayName" AS "sentBy",
        jsonb_array_length(b.messages::jsonb) AS messages,
        (SELECT coalesce(sum(jsonb_array_length(m->'memberIds')), 0)::int
          FROM jsonb_array_elements(b.messages::jsonb) m) AS people,
        (SELECT count(DISTINCT r."memberId")::int FROM "Reminder" r WHERE r."batchId" = b.id) AS reminded
      FROM "ReminderBatch" b LEFT JOIN "Member" c ON c.id = b."composedById"
      LEFT JOIN "Member" s ON s.id = b."sentById"
      ORDER BY (b."sentAt" IS NULL AND b."droppedAt" IS NULL) DESC, b."composedAt" DESC, b.id DESC
      LIMIT ${size} OFFSET ${pageRange(page, size).skip}`,
    db.reminderBatch.count(),
  ])
  return { rows, total }
}

/** Texts that wait to be marked as sent, the oldest first. */
export async function readUnsent(db: Tx): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min("composedAt") AS since,
      (array_agg(id::text ORDER BY "composedAt", id))[1] AS first
    FROM "ReminderBatch" WHERE "sentAt" IS NULL AND "droppedAt" IS NULL`
  return row
}

export async function findBatch(db: Tx, id: string) {
  const batch = await db.reminderBatch.findUnique({
    where: { id },
    include: { reminders: { select: { memberId: true, via: true } } },
  })
  return batch === null ? null : { ...batch, messages: messagesOf(batch.messages) }
}

/** Written by this file, as KeptMessage. */
export function messagesOf(json: Prisma.JsonValue): KeptMessage[] {
  return json as unknown as KeptMessage[]
}

/** Reminders of a member about the nickname that were sent by the instant. */
export async function countSent(db: Tx, memberId: string, by: Temporal.Instant): Promise<Reminded> {
  const { _count, _max } = await db.reminder.aggregate({
    where: { memberId, sentAt: { lte: toDate(by) } },
    _count: true,
    _max: { sentAt: true },
  })
  return { count: _count, last: _max.sentAt === null ? null : toInstant(_max.sentAt) }
}
