import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { readEnds } from '@/lib/members/roles/rules'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { Assignment, DutyDay, DutySwap } from './types'

/** Days from one to another, both included; of one group or, with null, of all. */
export type Span = {
  readonly groupId: string | null
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** An evening that stands on the plan. */
export type PlannedEvening = {
  readonly id: string
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly startsAt: Temporal.Instant
  readonly isKeptFree: boolean
  readonly isClosed: boolean
  readonly hasTalk: boolean
  readonly hostId: string | null
  readonly hostByDuty: boolean
}

export async function listAssignments(
  db: Tx,
  {
    groupId,
    from,
    to,
  }: Pick<Span, 'groupId' | 'from'> & { readonly to: Temporal.PlainDate | null },
): Promise<Assignment[]> {
  const rows = await db.dutyAssignment.findMany({
    where: {
      ...(groupId !== null && { groupId }),
      ...(to !== null && { firstDay: { lte: toDateColumn(to) } }),
      OR: [{ lastDay: null }, { lastDay: { gte: toDateColumn(from) } }],
    },
    select: ASSIGNMENT,
    orderBy: [{ weekday: 'asc' }, { kind: 'asc' }, { firstDay: 'asc' }],
  })
  return rows.map(toAssignment)
}

export const ASSIGNMENT = {
  id: true,
  groupId: true,
  kind: true,
  weekday: true,
  memberId: true,
  deputyId: true,
  firstDay: true,
  lastDay: true,
} as const

type AssignmentRow = Omit<Assignment, 'firstDay' | 'lastDay'> & {
  readonly firstDay: Date
  readonly lastDay: Date | null
}

export function toAssignment({ firstDay, lastDay, ...row }: AssignmentRow): Assignment {
  return {
    ...row,
    firstDay: fromDateColumn(firstDay),
    lastDay: lastDay && fromDateColumn(lastDay),
  }
}

export async function listDays(db: Tx, { groupId, from, to }: Span): Promise<DutyDay[]> {
  const rows = await db.dutyDay.findMany({
    where: {
      ...(groupId !== null && { groupId }),
      date: { gte: toDateColumn(from), lte: toDateColumn(to) },
    },
    select: { groupId: true, kind: true, date: true, word: true, memberId: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ date, ...row }) => ({ ...row, date: fromDateColumn(date) }))
}

export async function listSwapped(db: Tx, { groupId, from, to }: Span): Promise<DutySwap[]> {
  const within = { gte: toDateColumn(from), lte: toDateColumn(to) }
  const rows = await db.dutySwap.findMany({
    where: {
      ...(groupId !== null && { groupId }),
      state: 'ACCEPTED',
      OR: [{ date: within }, { otherDate: within }],
    },
    select: {
      groupId: true,
      kind: true,
      askerId: true,
      date: true,
      otherId: true,
      otherDate: true,
    },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ date, otherDate, ...row }) => ({
    ...row,
    date: fromDateColumn(date),
    otherDate: fromDateColumn(otherDate),
  }))
}

export async function listPlanned(db: Tx, { groupId, from, to }: Span): Promise<PlannedEvening[]> {
  const rows = await db.night.findMany({
    where: {
      ...(groupId !== null && { groupId }),
      date: { gte: toDateColumn(from), lte: toDateColumn(to) },
    },
    select: {
      id: true,
      groupId: true,
      date: true,
      startsAt: true,
      blockedReason: true,
      phase: true,
      hostId: true,
      hostByDuty: true,
      talks: { where: { state: { in: ['PLANNED', 'HELD'] } }, select: { id: true }, take: 1 },
    },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ date, startsAt, blockedReason, phase, talks, ...row }) => ({
    ...row,
    date: fromDateColumn(date),
    startsAt: toInstant(startsAt),
    isKeptFree: blockedReason !== null,
    isClosed: phase === 'CLOSED',
    hasTalk: talks.length > 0,
  }))
}

/** The members, also those who left, with their roles; none who was forgotten. */
export async function listPeople(db: Tx, ids: readonly string[]) {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, status: { not: 'ERASED' } },
    select: { id: true, status: true, displayName: true, roles: true, roleEnds: true },
  })
  return rows.map(({ id, status, displayName: name, roles, roleEnds }) => ({
    memberId: id,
    isHere: status === 'ACTIVE',
    name,
    roles,
    ends: readEnds(roleEnds),
  }))
}

/** Evenings to come whose host follows the duty. */
export async function listFollowing(
  db: Tx,
  groupId: string,
  at: Temporal.Instant,
): Promise<
  readonly {
    readonly id: string
    readonly hostId: string | null
    readonly date: Temporal.PlainDate
  }[]
> {
  const rows = await db.night.findMany({
    where: { groupId, hostByDuty: true, phase: { not: 'CLOSED' }, startsAt: { gt: toDate(at) } },
    select: { id: true, hostId: true, date: true },
    orderBy: { date: 'asc' },
  })
  return rows.map(({ date, ...row }) => ({ ...row, date: fromDateColumn(date) }))
}
