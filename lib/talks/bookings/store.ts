import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import { toHead, type HeadRow, type QueueHead } from '@/lib/shared/queue-head'
import type { BookingState, BookingView } from './types'

export type NewBooking = {
  readonly groupId: string
  readonly memberId: string
  readonly date: Temporal.PlainDate
  readonly topic: string
  readonly summary: string
  readonly background: string
  readonly state: 'ASKED' | 'BOOKED'
  readonly talkId: string | null
  readonly at: Temporal.Instant
}

export async function insertBooking(db: Tx, { at, date, ...booking }: NewBooking): Promise<string> {
  const data = { ...booking, date: toDateColumn(date), bookedAt: toDate(at) }
  return (await db.booking.create({ data, select: { id: true } })).id
}

/**
 * Evenings from tonight on that the member took and speaks on, or asked for and has no answer yet. One that a
 * coordinator gave to another, or that waits for a date, is none of theirs to give back.
 */
export async function countAhead(
  db: Tx,
  memberId: string,
  { tonight, at }: { readonly tonight: Temporal.PlainDate; readonly at: Temporal.Instant },
): Promise<number> {
  return db.booking.count({
    where: {
      memberId,
      OR: [
        { state: 'ASKED', hold: { until: { gt: toDate(at) } } },
        {
          state: 'BOOKED',
          talk: {
            state: 'PLANNED',
            speakerId: memberId,
            night: { date: { gte: toDateColumn(tonight) } },
          },
        },
      ],
    },
  })
}

const VIEW = {
  id: true,
  state: true,
  date: true,
  groupId: true,
  group: { select: { name: true } },
  topic: true,
  summary: true,
  background: true,
  memberId: true,
  member: { select: { displayName: true, company: true, position: true } },
  bookedAt: true,
  talkId: true,
  reason: true,
} as const

export async function findBooking(db: Tx, id: string): Promise<BookingView | null> {
  const row = await db.booking.findUnique({ where: { id }, select: VIEW })
  return row === null ? null : toView(row)
}

/** The booking behind a planned talk that the member booked and still speaks on: what they can give back. */
export async function findOwnBooking(
  db: Tx,
  { talkId, memberId }: { readonly talkId: string; readonly memberId: string },
): Promise<BookingView | null> {
  const row = await db.booking.findFirst({
    where: { talkId, memberId, state: 'BOOKED', talk: { state: 'PLANNED', speakerId: memberId } },
    select: VIEW,
  })
  return row === null ? null : toView(row)
}

/** How the member has the evening: taken, or asked for; null where they have neither. */
export async function findTaken(
  db: Tx,
  memberId: string,
  { date, at }: { readonly date: Temporal.PlainDate; readonly at: Temporal.Instant },
): Promise<'BOOKED' | 'ASKED' | null> {
  const row = await db.booking.findFirst({
    where: {
      memberId,
      OR: [
        { state: 'ASKED', date: toDateColumn(date), hold: { until: { gt: toDate(at) } } },
        {
          state: 'BOOKED',
          talk: { state: 'PLANNED', speakerId: memberId, night: { date: toDateColumn(date) } },
        },
      ],
    },
    select: { talkId: true },
  })
  if (row === null) return null
  return row.talkId === null ? 'ASKED' : 'BOOKED'
}

/** What waits for a coordinator's yes, of people who are here, the nearest evening first. */
export async function listAsked(
  db: Tx,
  at: Temporal.Instant,
  memberId: string | null = null,
): Promise<BookingView[]> {
  const rows = await db.booking.findMany({
    where: {
      state: 'ASKED',
      hold: { until: { gt: toDate(at) } },
      member: { status: 'ACTIVE', ...(memberId !== null && { id: memberId }) },
    },
    select: VIEW,
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toView)
}

/** The same for the list of what waits, in one statement. */
export async function headOfAsked(db: Tx, at: Temporal.Instant): Promise<QueueHead> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min(b."bookedAt") AS since,
      (array_agg(b."id"::text ORDER BY b."date", b."id"))[1] AS first
    FROM "Booking" b JOIN "Member" m ON m."id" = b."memberId"
      JOIN "DateHold" h ON h."bookingId" = b."id" AND h."until" > ${toDate(at)}
    WHERE b."state" = 'ASKED' AND m."status" = 'ACTIVE'`
  return toHead(row)
}

/** What was given back late since the instant, the latest first. */
export async function listLate(db: Tx, since: Temporal.Instant): Promise<BookingView[]> {
  const rows = await db.booking.findMany({
    where: {
      state: 'RELEASED_LATE',
      endedAt: { gte: toDate(since) },
      member: { status: 'ACTIVE' },
    },
    select: VIEW,
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return rows.map(toView)
}

export type BookingEnd = {
  readonly state: Exclude<BookingState, 'ASKED'>
  readonly at: Temporal.Instant
  readonly byId: string | null
  readonly reason?: string | null
  readonly talkId?: string
}

/** From one state to the next; answers whether it was in that state. */
export async function moveBooking(
  db: Tx,
  id: string,
  from: BookingState,
  { state, at, byId, reason, talkId }: BookingEnd,
): Promise<boolean> {
  const decided = from === 'ASKED' && state !== 'RELEASED'
  const { count } = await db.booking.updateMany({
    where: { id, state: from },
    data: {
      state,
      ...(reason !== undefined && { reason }),
      ...(talkId !== undefined && { talkId }),
      ...(decided && { decidedAt: toDate(at), decidedById: byId }),
      ...(state !== 'BOOKED' && { endedAt: toDate(at) }),
    },
  })
  return count === 1
}

/** A step of an erasure. What was kept for them is open again. */
export async function deleteBookingsOf(db: Tx, memberIds: readonly string[]): Promise<void> {
  await db.booking.deleteMany({ where: { memberId: { in: [...memberIds] } } })
}

type Row = Omit<
  BookingView,
  'date' | 'bookedAt' | 'groupName' | 'name' | 'company' | 'position'
> & {
  readonly date: Date
  readonly bookedAt: Date
  readonly group: { readonly name: string }
  readonly member: {
    readonly displayName: string
    readonly company: string | null
    readonly position: string | null
  }
}

function toView({ date, bookedAt, group, member, ...row }: Row): BookingView {
  const { displayName: name, company, position } = member
  return {
    ...row,
    date: fromDateColumn(date),
    bookedAt: toInstant(bookedAt),
    groupName: group.name,
    name,
    company,
    position,
  }
}
