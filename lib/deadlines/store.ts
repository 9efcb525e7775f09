import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toInstant } from '@/lib/shared/clock'
import type { DeadlineFacts, DeadlineKind, MarkedKind } from './types'

type Row = {
  readonly talkId: string
  readonly groupId: string
  readonly date: Date
  readonly isLive: boolean
  readonly hasSpeaker: boolean
  readonly checkInOpensAt: Date
  readonly startsAt: Date
  readonly endsAt: Date
  readonly checkInOpenedAt: Date | null
  readonly announcedAt: Date | null
  readonly confirmedAt: Date | null
  readonly saidAt: Date | null
  readonly publishedAt: Date | null
}

/**
 * Talks whose evenings begin between the two instants, of a group or of all, the first first; in one statement. A booking
 * confirms its own evening, and a yes to an ask the one on which the talk was put.
 */
export async function listTalks(
  db: Tx,
  span: {
    readonly groupId: string | null
    readonly from: Temporal.Instant
    readonly to: Temporal.Instant
  },
): Promise<DeadlineFacts[]> {
  const { groupId, from, to } = span
  const rows = await db.$queryRaw<Row[]>`
    SELECT t."id" AS "talkId", t."groupId", n."date", t."mode" = 'LIVE' AS "isLive",
      t."speakerId" IS NOT NULL AS "hasSpeaker", n."checkInOpensAt", n."startsAt", n."endsAt", n."checkInOpenedAt",
      a."at" AS "announcedAt", c."at" AS "confirmedAt",
      coalesce(b."bookedAt", k."answeredAt") AS "saidAt",
      CASE WHEN r."state" = 'PUBLISHED' THEN r."publishedAt" END AS "publishedAt"
    FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId"
      LEFT JOIN "TalkMark" a ON a."talkId" = t."id" AND a."kind" = 'ANNOUNCED'
      LEFT JOIN "TalkMark" c ON c."talkId" = t."id" AND c."kind" = 'CONFIRMED'
      LEFT JOIN "Booking" b ON b."talkId" = t."id" AND b."memberId" = t."speakerId" AND b."state" = 'BOOKED'
        AND b."date" = n."date"
      LEFT JOIN "TalkAsk" k ON k."talkId" = t."id" AND k."memberId" = t."speakerId" AND k."state" = 'ACCEPTED'
        AND t."movedFrom" IS NULL
      LEFT JOIN "Transcript" r ON r."talkId" = t."id"
    WHERE t."state" IN ('PLANNED', 'HELD') AND n."startsAt" BETWEEN ${toDate(from)} AND ${toDate(to)}
      AND (${groupId}::uuid IS NULL OR t."groupId" = ${groupId}::uuid)
    ORDER BY n."startsAt", t."id"`
  return rows.map(toFacts)
}

function toFacts(row: Row): DeadlineFacts {
  const at = (date: Date | null) => date && toInstant(date)
  const { talkId, groupId, isLive, hasSpeaker, announcedAt, confirmedAt } = row
  const marks: readonly MarkedKind[] = [
    ...(announcedAt === null ? [] : (['ANNOUNCED'] as const)),
    ...(confirmedAt === null ? [] : (['CONFIRMED'] as const)),
  ]
  return {
    talkId,
    groupId,
    isLive,
    hasSpeaker,
    marks,
    date: fromDateColumn(row.date),
    checkInOpensAt: toInstant(row.checkInOpensAt),
    startsAt: toInstant(row.startsAt),
    endsAt: toInstant(row.endsAt),
    checkInOpenedAt: at(row.checkInOpenedAt),
    announcedAt: at(announcedAt),
    confirmedAt: at(row.saidAt ?? confirmedAt),
    publishedAt: at(row.publishedAt),
  }
}

/** Whether the talk stands on an evening. */
export async function isOnEvening(db: Tx, talkId: string): Promise<boolean> {
  const where = { id: talkId, state: { in: ['PLANNED', 'HELD'] as ('PLANNED' | 'HELD')[] } }
  return (await db.talk.count({ where: { ...where, nightId: { not: null } } })) === 1
}

/** Answers whether it was not said before. */
export async function insertMark(
  db: Tx,
  mark: { readonly talkId: string; readonly kind: MarkedKind },
  at: Temporal.Instant,
): Promise<boolean> {
  const data = [{ ...mark, at: toDate(at) }]
  return (await db.talkMark.createMany({ data, skipDuplicates: true })).count === 1
}

/** Answers whether it had been said. */
export async function deleteMark(db: Tx, talkId: string, kind: MarkedKind): Promise<boolean> {
  return (await db.talkMark.deleteMany({ where: { talkId, kind } })).count === 1
}

/** Of what was reminded before, among these. */
export async function listReminded(
  db: Tx,
  deadlines: readonly { readonly talkId: string }[],
): Promise<ReadonlySet<string>> {
  if (deadlines.length === 0) return new Set()
  const rows = await db.deadlineReminder.findMany({
    where: { talkId: { in: [...new Set(deadlines.map(({ talkId }) => talkId))] } },
    select: { talkId: true, kind: true, dueAt: true },
  })
  return new Set(rows.map(({ dueAt, ...row }) => reminderKey({ ...row, dueAt: toInstant(dueAt) })))
}

export function reminderKey({
  talkId,
  kind,
  dueAt,
}: {
  readonly talkId: string
  readonly kind: DeadlineKind
  readonly dueAt: Temporal.Instant
}): string {
  return `${talkId} ${kind} ${String(dueAt.epochMilliseconds)}`
}

/** Answers whether no one was reminded of it before: of two workers one reminds. */
export async function insertReminder(
  db: Tx,
  reminder: {
    readonly talkId: string
    readonly kind: DeadlineKind
    readonly dueAt: Temporal.Instant
  },
  at: Temporal.Instant,
): Promise<boolean> {
  const data = [{ ...reminder, dueAt: toDate(reminder.dueAt), at: toDate(at) }]
  return (await db.deadlineReminder.createMany({ data, skipDuplicates: true })).count === 1
}
