import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'

/** Dates that are kept for a member until they, or a coordinator, have answered. Every caller holds the group's plan. */

type HeldFor = { readonly bookingId: string } | { readonly askId: string }

type DateOfGroup = { readonly groupId: string; readonly date: Temporal.PlainDate }

/** What keeps the date at the instant; null where nothing does, or who asked for it is gone. */
export async function findHold(
  db: Tx,
  { groupId, date }: DateOfGroup,
  at: Temporal.Instant,
): Promise<string | null> {
  const hold = await db.dateHold.findFirst({
    where: { groupId, date: toDateColumn(date), ...validAt(at) },
    select: { id: true },
  })
  return hold?.id ?? null
}

/** Which ask the date is kept for, and until when; with null for a booking. Null where nothing keeps it. */
export async function findHeldBy(
  db: Tx,
  { groupId, date }: DateOfGroup,
  at: Temporal.Instant,
): Promise<{ readonly askId: string | null; readonly until: Temporal.Instant } | null> {
  const hold = await db.dateHold.findFirst({
    where: { groupId, date: toDateColumn(date), ...validAt(at) },
    select: { askId: true, until: true },
  })
  return hold && { askId: hold.askId, until: toInstant(hold.until) }
}

/** The dates between two that are kept at the instant, of one group or, with null, of all: as `keptOn` writes them. */
export async function listKept(
  db: Tx,
  groupId: string | null,
  range: {
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
    readonly at: Temporal.Instant
  },
): Promise<ReadonlySet<string>> {
  const rows = await db.dateHold.findMany({
    where: {
      ...(groupId !== null && { groupId }),
      date: { gte: toDateColumn(range.from), lte: toDateColumn(range.to) },
      ...validAt(range.at),
    },
    select: { groupId: true, date: true },
  })
  return new Set(rows.map((row) => keptOn(row.groupId, fromDateColumn(row.date))))
}

export function keptOn(groupId: string, date: Temporal.PlainDate): string {
  return `${groupId} ${date.toString()}`
}

/** That has not run out, and the member it was made for is here. */
function validAt(at: Temporal.Instant) {
  return {
    until: { gt: toDate(at) },
    OR: [
      { bookingId: null, askId: null },
      { booking: { member: { status: 'ACTIVE' as const } } },
      { ask: { member: { status: 'ACTIVE' as const } } },
    ],
  }
}

/** Keeps a date of which the caller knows that it is not kept; one that ran out makes room. */
export async function insertHold(
  db: Tx,
  { date, until, ...hold }: DateOfGroup & { readonly until: Temporal.Instant } & HeldFor,
): Promise<void> {
  const place = { groupId: hold.groupId, date: toDateColumn(date) }
  await db.dateHold.deleteMany({ where: place })
  await db.dateHold.create({ data: { ...hold, ...place, until: toDate(until) } })
}

export async function dropHoldsOf(db: Tx, heldFor: HeldFor): Promise<void> {
  await db.dateHold.deleteMany({ where: heldFor })
}

/** Dates that are kept for who was asked, in order. */
export async function listHeldFor(
  db: Tx,
  askId: string,
  at: Temporal.Instant,
): Promise<Temporal.PlainDate[]> {
  const rows = await db.dateHold.findMany({
    where: { askId, until: { gt: toDate(at) } },
    select: { date: true },
    orderBy: { date: 'asc' },
  })
  return rows.map(({ date }) => fromDateColumn(date))
}

/** Dates of the group between the two that no talk can be put on: with a talk, kept free, begun, or kept for a member. */
export async function listTaken(
  db: Tx,
  groupId: string,
  range: {
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
    readonly at: Temporal.Instant
  },
): Promise<ReadonlySet<string>> {
  const [from, to] = [toDateColumn(range.from), toDateColumn(range.to)]
  const rows = await db.$queryRaw<{ date: Date }[]>`
    SELECT n."date" FROM "Night" n
    WHERE n."groupId" = ${groupId}::uuid AND n."date" BETWEEN ${from}::date AND ${to}::date
      AND (n."blockedReason" IS NOT NULL OR n."phase" <> 'ANNOUNCED' OR EXISTS (
        SELECT 1 FROM "Talk" t WHERE t."nightId" = n."id" AND t."state" IN ('PLANNED', 'HELD')))
    UNION SELECT h."date" FROM "DateHold" h
      LEFT JOIN "Booking" b ON b."id" = h."bookingId" LEFT JOIN "TalkAsk" a ON a."id" = h."askId"
      LEFT JOIN "Member" m ON m."id" = coalesce(b."memberId", a."memberId")
    WHERE h."groupId" = ${groupId}::uuid AND h."date" BETWEEN ${from}::date AND ${to}::date
      AND h."until" > ${toDate(range.at)} AND (m."id" IS NULL OR m."status" = 'ACTIVE')`
  return new Set(rows.map(({ date }) => fromDateColumn(date).toString()))
}
