import type { Tx } from '@/lib/db/transaction'
import type { GroupKind } from '@/lib/db/generated/enums'
import { toDate, toInstant } from '@/lib/shared/clock'
import { readEnds, rolesAt } from '@/lib/members/roles/rules'
import { runsCommunity } from '@/lib/members/rules'
import type { Temporal } from 'temporal-polyfill'
import type { HeadRow } from '@/lib/shared/queue-head'
import type { GroupSeats, Transfer, TransferState } from './types'

type Seats = {
  id: string
  name: string
  kind: GroupKind
  capacity: number
  buffer: number
  seatsTaken: number
}

/**
 * The groups' rows, locked in one order, so that seats are counted one decision at a time. What only refers to
 * a group, as the messages of a long import do, goes on meanwhile.
 */
export async function lockGroups(db: Tx, ids: readonly string[]): Promise<Map<string, Seats>> {
  const rows = await db.$queryRaw<Seats[]>`
    SELECT id, name, kind::text, capacity, buffer, "seatsTaken" FROM "Group"
    WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

/** Moves the home. A member who sat there by exception sits there by right now. */
export async function moveHome(db: Tx, memberId: string, groupId: string): Promise<void> {
  await db.groupException.deleteMany({ where: { memberId, groupId } })
  await db.member.update({ where: { id: memberId }, data: { groupId }, select: { id: true } })
}

/** The groups beside their home in which the member sits. */
export async function groupsBeside(db: Tx, memberId: string): Promise<string[]> {
  const rows = await db.groupException.findMany({ where: { memberId }, select: { groupId: true } })
  return rows.map(({ groupId }) => groupId)
}

export async function holdsException(db: Tx, memberId: string, groupId: string): Promise<boolean> {
  return (await db.groupException.count({ where: { memberId, groupId } })) > 0
}

export async function insertException(
  db: Tx,
  exception: { memberId: string; groupId: string; reason: string; grantedById: string | null },
): Promise<void> {
  await db.groupException.create({ data: exception })
}

/** Answers how many there were. */
export async function deleteExceptions(
  db: Tx,
  where: { memberId: string; groupId: string },
): Promise<number> {
  return (await db.groupException.deleteMany({ where })).count
}

/** Second seats in groups of home go, which are for those who run the community; answers how many there were. */
export async function deleteExceptionsAtHomes(db: Tx, memberId: string): Promise<number> {
  const where = { memberId, group: { kind: 'HOME' } } as const
  return (await db.groupException.deleteMany({ where })).count
}

export async function listGroupSeats(db: Tx): Promise<GroupSeats[]> {
  const rows = await db.group.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      name: true,
      capacity: true,
      buffer: true,
      seatsTaken: true,
      closedAt: true,
      exceptions: {
        where: { member: { status: 'ACTIVE' } },
        orderBy: { grantedAt: 'asc' },
        select: {
          memberId: true,
          reason: true,
          grantedAt: true,
          member: { select: { displayName: true } },
        },
      },
    },
  })
  return rows.map(({ seatsTaken, closedAt, exceptions, ...group }) => ({
    ...group,
    isOpen: closedAt === null,
    taken: seatsTaken,
    exceptions: exceptions.map(({ member, grantedAt, ...exception }) => ({
      ...exception,
      displayName: member.displayName,
      grantedAt: toInstant(grantedAt),
    })),
  }))
}

export async function insertTransfer(
  db: Tx,
  transfer: {
    memberId: string
    fromGroupId: string
    toGroupId: string
    reason: string
    askedAt: Temporal.Instant
  },
): Promise<string> {
  const data = { ...transfer, askedAt: toDate(transfer.askedAt) }
  return (await db.groupTransfer.create({ data, select: { id: true } })).id
}

export async function findAsker(db: Tx, transferId: string): Promise<string | null> {
  const found = await db.groupTransfer.findUnique({
    where: { id: transferId },
    select: { memberId: true },
  })
  return found?.memberId ?? null
}

/** The request, locked until the transaction ends. */
export async function lockTransfer(db: Tx, id: string) {
  await db.$executeRaw`SELECT 1 FROM "GroupTransfer" WHERE id = ${id}::uuid FOR UPDATE`
  return db.groupTransfer.findUnique({
    where: { id },
    select: {
      id: true,
      memberId: true,
      state: true,
      fromGroupId: true,
      toGroupId: true,
      toGroup: { select: { name: true } },
    },
  })
}

/** Closes every request of the member that is open; answers how many requests that were. */
export async function withdrawAsked(
  db: Tx,
  memberId: string,
  at: Temporal.Instant,
): Promise<number> {
  const { count } = await db.groupTransfer.updateMany({
    where: { memberId, state: 'ASKED' },
    data: { state: 'WITHDRAWN', decidedAt: toDate(at) },
  })
  return count
}

export async function decideTransfer(
  db: Tx,
  id: string,
  decision: {
    state: 'APPROVED' | 'DECLINED'
    answer: string | null
    decidedById: string | null
    decidedAt: Temporal.Instant
  },
): Promise<void> {
  const data = { ...decision, decidedAt: toDate(decision.decidedAt) }
  await db.groupTransfer.update({ where: { id }, data, select: { id: true } })
}

const TRANSFER = {
  id: true,
  memberId: true,
  reason: true,
  state: true,
  askedAt: true,
  answer: true,
  decidedAt: true,
  toGroupId: true,
  member: { select: { displayName: true } },
  fromGroup: { select: { name: true } },
  toGroup: { select: { name: true } },
} as const

/** Requests in a state: those that wait by age, others the last decided first. */
export async function listTransfers(
  db: Tx,
  where: { state?: TransferState; memberId?: string },
  { skip, take }: { skip: number; take: number },
): Promise<{ transfers: Transfer[]; total: number }> {
  const [rows, total] = await Promise.all([
    db.groupTransfer.findMany({
      where,
      select: TRANSFER,
      orderBy:
        where.state === 'ASKED'
          ? [{ askedAt: 'asc' }, { id: 'asc' }]
          : [{ askedAt: 'desc' }, { id: 'desc' }],
      skip,
      take,
    }),
    db.groupTransfer.count({ where }),
  ])
  const transfers = rows.map(
    ({ member, fromGroup, toGroup, toGroupId, askedAt, decidedAt, ...row }) => ({
      ...row,
      displayName: member.displayName,
      fromName: fromGroup.name,
      toId: toGroupId,
      toName: toGroup.name,
      askedAt: toInstant(askedAt),
      decidedAt: decidedAt === null ? null : toInstant(decidedAt),
    }),
  )
  return { transfers, total }
}

/** The requests that wait for an answer, the oldest first. */
export async function readAsked(db: Tx): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min("askedAt") AS since,
      (array_agg(id::text ORDER BY "askedAt", id))[1] AS first
    FROM "GroupTransfer" WHERE state = 'ASKED'`
  return row
}

export async function findAddressee(db: Tx, memberId: string) {
  return db.member.findUnique({
    where: { id: memberId },
    select: { displayName: true, email: true, locale: true },
  })
}

export async function listOrganisers(db: Tx, at: Temporal.Instant) {
  const rows = await db.member.findMany({
    where: { status: 'ACTIVE', roles: { hasSome: ['ORGANISER', 'OWNER'] } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true, groupId: true, roles: true, roleEnds: true },
  })
  return rows
    .filter(({ roles, roleEnds }) => runsCommunity(rolesAt(roles, readEnds(roleEnds), at)))
    .map(({ id, displayName, groupId }) => ({ id, displayName, groupId }))
}
