import type { Temporal } from 'temporal-polyfill'
import type { Role } from '@/lib/auth/types'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import { ASSIGNMENT, toAssignment } from './store-facts'
import type { Assignment, AssignmentView, DutyPlace, DutyWord, SwapView } from './types'

export async function insertAssignment(db: Tx, input: Omit<Assignment, 'id'>): Promise<string> {
  const data = {
    ...input,
    firstDay: toDateColumn(input.firstDay),
    lastDay: input.lastDay && toDateColumn(input.lastDay),
  }
  return (await db.dutyAssignment.create({ data, select: { id: true } })).id
}

export async function findAssignment(db: Tx, id: string): Promise<AssignmentView | null> {
  const row = await db.dutyAssignment.findUnique({ where: { id }, select: ASSIGNMENT })
  if (row === null) return null
  const names = await findNames(db, [row.memberId, row.deputyId ?? row.memberId])
  const deputyName = row.deputyId === null ? null : (names.get(row.deputyId) ?? null)
  return { ...toAssignment(row), name: names.get(row.memberId) ?? '', deputyName }
}

export async function changeAssignment(
  db: Tx,
  id: string,
  change: { readonly deputyId?: string | null; readonly lastDay: Temporal.PlainDate | null },
): Promise<void> {
  const { lastDay, ...rest } = change
  const data = { ...rest, lastDay: lastDay && toDateColumn(lastDay) }
  await db.dutyAssignment.update({ where: { id }, data, select: { id: true } })
}

export async function deleteAssignment(db: Tx, id: string): Promise<void> {
  await db.dutyAssignment.deleteMany({ where: { id } })
}

/** Names of members, also of those who left. */
async function findNames(db: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, status: { not: 'ERASED' } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}

/** Who is here and holds one of the roles, by name. */
export async function listHolders(db: Tx, roles: readonly Role[]) {
  return db.member.findMany({
    where: { status: 'ACTIVE', roles: { hasSome: [...roles] } },
    select: { id: true, displayName: true, company: true, position: true },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  })
}

export type DayRow = {
  readonly id: string
  readonly word: DutyWord
  readonly memberId: string
  readonly insteadOfId: string | null
  readonly wasChosen: boolean
}

/** What was said of the duty on the day. */
export async function findDays(
  db: Tx,
  { groupId, kind, date }: DutyPlace,
): Promise<readonly DayRow[]> {
  return db.dutyDay.findMany({
    where: { groupId, kind, date: toDateColumn(date) },
    select: { id: true, word: true, memberId: true, insteadOfId: true, wasChosen: true },
    orderBy: { id: 'asc' },
  })
}

export async function insertDay(
  db: Tx,
  { groupId, kind, date }: DutyPlace,
  day: Omit<DayRow, 'id'> & { readonly at: Temporal.Instant },
): Promise<void> {
  const at = toDate(day.at)
  const data = { groupId, kind, ...day, date: toDateColumn(date), at }
  await db.dutyDay.create({ data, select: { id: true } })
}

export async function changeDay(
  db: Tx,
  id: string,
  data: Pick<DayRow, 'insteadOfId' | 'wasChosen'>,
): Promise<void> {
  await db.dutyDay.update({ where: { id }, data, select: { id: true } })
}

/** Of the evening no host who was chosen for it is remembered any more. */
export async function forgetChosen(
  db: Tx,
  { groupId, date }: Pick<DutyPlace, 'groupId' | 'date'>,
): Promise<void> {
  await db.dutyDay.updateMany({
    where: { groupId, kind: 'HOST', date: toDateColumn(date), wasChosen: true },
    data: { wasChosen: false },
  })
}

export async function deleteDay(db: Tx, id: string): Promise<void> {
  await db.dutyDay.deleteMany({ where: { id } })
}

export async function insertSwap(
  db: Tx,
  swap: DutyPlace & {
    readonly askerId: string
    readonly otherId: string
    readonly otherDate: Temporal.PlainDate
    readonly askedAt: Temporal.Instant
  },
): Promise<string> {
  const data = {
    ...swap,
    date: toDateColumn(swap.date),
    otherDate: toDateColumn(swap.otherDate),
    askedAt: toDate(swap.askedAt),
  }
  return (await db.dutySwap.create({ data, select: { id: true } })).id
}

export async function findSwap(db: Tx, id: string): Promise<Omit<SwapView, 'toMe'> | null> {
  const rows = await readSwaps(db, Prisma.sql`s."id" = ${id}::uuid`)
  return rows[0] ?? null
}

/** Those without an answer, of the member or of all, the nearest day first. */
export async function listAsked(
  db: Tx,
  memberId: string | null = null,
): Promise<Omit<SwapView, 'toMe'>[]> {
  const whose =
    memberId === null
      ? Prisma.sql`true`
      : Prisma.sql`${memberId}::uuid IN (s."askerId", s."otherId")`
  return readSwaps(db, Prisma.sql`s."state" = 'ASKED' AND ${whose}`)
}

type SwapRow = Omit<SwapView, 'toMe' | 'date' | 'otherDate' | 'askedAt'> & {
  readonly date: Date
  readonly otherDate: Date
  readonly askedAt: Date
}

/** In one statement, with the names of both. */
async function readSwaps(db: Tx, which: Prisma.Sql): Promise<Omit<SwapView, 'toMe'>[]> {
  const rows = await db.$queryRaw<SwapRow[]>`
    SELECT s."id", s."groupId", g."name" AS "groupName", s."kind"::text, s."askerId",
      a."displayName" AS "askerName", s."date", s."otherId", o."displayName" AS "otherName", s."otherDate",
      s."state"::text, s."askedAt"
    FROM "DutySwap" s JOIN "Group" g ON g."id" = s."groupId" JOIN "Member" a ON a."id" = s."askerId"
      JOIN "Member" o ON o."id" = s."otherId"
    WHERE ${which} ORDER BY s."date", s."id"`
  return rows.map(({ date, otherDate, askedAt, ...row }) => ({
    ...row,
    date: fromDateColumn(date),
    otherDate: fromDateColumn(otherDate),
    askedAt: toInstant(askedAt),
  }))
}

/** Answers whether it still waited for an answer. */
export async function endSwap(
  db: Tx,
  id: string,
  state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'LAPSED',
  at: Temporal.Instant,
): Promise<boolean> {
  const { count } = await db.dutySwap.updateMany({
    where: { id, state: 'ASKED' },
    data: { state, answeredAt: toDate(at) },
  })
  return count === 1
}

/** The groups in which a duty was ever given. */
export async function listGroups(db: Tx): Promise<readonly { readonly id: string }[]> {
  return db.group.findMany({
    where: { OR: [{ duties: { some: {} } }, { nights: { some: { hostByDuty: true } } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
}
