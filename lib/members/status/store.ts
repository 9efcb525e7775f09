import type { Temporal } from 'temporal-polyfill'
import { endAccess } from '@/lib/auth/sessions/store'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, now, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { MemberStatus } from '@/lib/members/types'
import type { StatusEvent, StatusKind } from './types'

export type NewEvent = {
  readonly kind: StatusKind
  readonly reason: string
  readonly at: Temporal.Instant
  readonly fromDay?: Temporal.PlainDate | null
  readonly untilDay?: Temporal.PlainDate | null
}

/** Adds to the history of a member's status; rows are never rewritten. */
export async function insertEvents(
  db: Tx,
  memberIds: readonly string[],
  { at, fromDay, untilDay, kind, reason }: NewEvent,
  byId: string | null,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "StatusEvent"
      (id, "memberId", kind, reason, "byId", at, "fromDay", "untilDay", "createdAt")
    SELECT gen_random_uuid(), m.id, ${kind}::"StatusKind", ${reason}, ${byId}::uuid,
      ${toDate(at)}::timestamptz, ${fromDay?.toString() ?? null}::date,
      ${untilDay?.toString() ?? null}::date, ${toDate(now())}::timestamptz
    FROM unnest(${memberIds}::uuid[]) AS m(id)`
}

type Row = {
  kind: StatusKind
  reason: string
  at: Date
  fromDay: Date | null
  untilDay: Date | null
}

function toEvent({ at, fromDay, untilDay, ...row }: Row): StatusEvent {
  return {
    ...row,
    at: toInstant(at),
    fromDay: fromDay === null ? null : fromDateColumn(fromDay),
    untilDay: untilDay === null ? null : fromDateColumn(untilDay),
  }
}

const EVENT = { kind: true, reason: true, at: true, fromDay: true, untilDay: true } as const

/** Everything that happened to a member's status, the first first. */
export async function findEvents(db: Tx, memberId: string): Promise<StatusEvent[]> {
  const rows = await db.statusEvent.findMany({
    where: { memberId },
    select: EVENT,
    orderBy: [{ at: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toEvent)
}

/** The same with who did it, by name; for the member's page. */
export async function findEventViews(db: Tx, memberId: string) {
  const rows = await db.statusEvent.findMany({
    where: { memberId },
    select: { ...EVENT, id: true, byId: true },
    orderBy: [{ at: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
  })
  const actors = await db.member.findMany({
    where: { id: { in: rows.flatMap(({ byId }) => byId ?? []) } },
    select: { id: true, displayName: true },
  })
  const names = new Map(actors.map(({ id, displayName }) => [id, displayName]))
  return rows.map(({ id, byId, ...row }) => ({
    id,
    byId,
    by: byId === null ? null : (names.get(byId) ?? null),
    ...toEvent(row),
  }))
}

/** Events about leaves that began by the day, by member; of these members or, with null, of all. */
export async function findLeaveEvents(
  db: Tx,
  day: Temporal.PlainDate,
  memberIds: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly StatusEvent[]>> {
  const rows = await db.statusEvent.findMany({
    where: {
      kind: { in: ['ON_LEAVE', 'LEAVE_ENDED'] },
      fromDay: { lte: toDateColumn(day) },
      ...(memberIds !== null && { memberId: { in: [...memberIds] } }),
    },
    select: { ...EVENT, memberId: true },
    orderBy: [{ at: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  })
  const events = new Map<string, StatusEvent[]>()
  for (const { memberId, ...row } of rows) {
    events.set(memberId, [...(events.get(memberId) ?? []), toEvent(row)])
  }
  return events
}

/** A member who leaves is signed out at that moment, and no longer asks to move. */
export async function setStatus(db: Tx, id: string, status: MemberStatus): Promise<void> {
  await db.member.update({ where: { id }, data: { status }, select: { id: true } })
  if (status !== 'ACTIVE') {
    await endAccess(db, [id])
    await db.groupTransfer.updateMany({
      where: { memberId: id, state: 'ASKED' },
      data: { state: 'WITHDRAWN' },
    })
  }
}

/** Records returns at these instants; answers the events' ids, by which a merge takes them back. */
export async function insertReturns(
  db: Tx,
  memberId: string,
  instants: readonly Temporal.Instant[],
  byId: string | null,
): Promise<string[]> {
  const rows = await db.statusEvent.createManyAndReturn({
    data: instants.map((at) => ({ memberId, kind: 'RETURNED' as const, at: toDate(at), byId })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Removes what `insertReturns` recorded; answers how many rows there were. */
export async function deleteReturns(
  db: Tx,
  memberId: string,
  ids: readonly string[],
): Promise<number> {
  return (await db.statusEvent.deleteMany({ where: { memberId, id: { in: [...ids] } } })).count
}
