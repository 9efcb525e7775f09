import { Prisma } from '@/lib/db/generated/client'
import type { Role } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { readEnds, writeEnds } from './rules'
import type { RoleEnds, RoleEventKind } from './types'

export type PersonWithRoles = {
  readonly id: string
  readonly displayName: string
  readonly groupName: string
  readonly roles: readonly Role[]
  readonly ends: RoleEnds
}

/** Active members with a role, by name. */
export async function listRoleHolders(db: Tx): Promise<PersonWithRoles[]> {
  const rows = await db.member.findMany({
    where: { status: 'ACTIVE', roles: { isEmpty: false } },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      displayName: true,
      roles: true,
      roleEnds: true,
      group: { select: { name: true } },
    },
  })
  return rows.map(({ group, roleEnds, ...row }) => ({
    ...row,
    groupName: group.name,
    ends: readEnds(roleEnds),
  }))
}

export async function findEnds(db: Tx, memberId: string): Promise<RoleEnds> {
  const row = await db.member.findUnique({ where: { id: memberId }, select: { roleEnds: true } })
  return readEnds(row?.roleEnds)
}

/** The database drops the end of a role that is not among them. */
export async function setRolesAndEnds(
  db: Tx,
  memberId: string,
  roles: readonly Role[],
  ends: RoleEnds,
): Promise<void> {
  const data = { roles: [...roles], roleEnds: writeEnds(ends) }
  await db.member.update({ where: { id: memberId }, data, select: { id: true } })
}

type NewEvent = {
  readonly role: Role
  readonly kind: RoleEventKind
  readonly reason: string
  readonly until: Temporal.Instant | null
  readonly at: Temporal.Instant
  readonly byId: string | null
}

export async function insertRoleEvent(
  db: Tx,
  memberId: string,
  { until, at, ...event }: NewEvent,
): Promise<string> {
  const data = {
    ...event,
    memberId,
    at: toDate(at),
    until: until === null ? null : toDate(until),
  }
  const { id } = await db.roleEvent.create({ data, select: { id: true } })
  return id
}

/** What happened to a member's roles, the last first. */
export async function listRoleEvents(db: Tx, memberId: string, max: number) {
  return db.roleEvent.findMany({
    where: { memberId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: max,
    select: {
      id: true,
      role: true,
      kind: true,
      reason: true,
      until: true,
      at: true,
      by: { select: { displayName: true } },
    },
  })
}

/** Why each of these members was given each role the last time. */
export async function lastReasons(
  db: Tx,
  memberIds: readonly string[],
): Promise<{ memberId: string; role: Role; reason: string }[]> {
  return db.roleEvent.findMany({
    where: { memberId: { in: [...memberIds] }, kind: 'GIVEN' },
    distinct: ['memberId', 'role'],
    orderBy: [{ memberId: 'asc' }, { role: 'asc' }, { at: 'desc' }, { id: 'desc' }],
    select: { memberId: true, role: true, reason: true },
  })
}

/** Members of whose roles one is over. */
export async function membersWithEnded(db: Tx, at: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "Member" m WHERE m."roleEnds" <> '{}' AND EXISTS (
      SELECT 1 FROM jsonb_each_text(m."roleEnds") e WHERE e.value::timestamptz <= ${at}) ORDER BY m."id"`
  return rows.map(({ id }) => id)
}

type Span = { readonly after: Date; readonly until: Date }

/** Active members of whose roles one ends in that time. */
export async function membersWithEnding(db: Tx, { after, until }: Span): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "Member" m WHERE m."status" = 'ACTIVE' AND m."roleEnds" <> '{}' AND EXISTS (
      SELECT 1 FROM jsonb_each_text(m."roleEnds") e
      WHERE e.value::timestamptz > ${after} AND e.value::timestamptz <= ${until}) ORDER BY m."id"`
  return rows.map(({ id }) => id)
}

/** Whether the role was given until then, and after that instant. */
export async function wasGivenAfter(
  db: Tx,
  given: { readonly memberId: string; readonly role: Role; readonly until: Date },
  after: Date,
): Promise<boolean> {
  return (await db.roleEvent.count({ where: { ...given, kind: 'GIVEN', at: { gt: after } } })) > 0
}

export async function findAddress(db: Tx, memberId: string) {
  return db.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { email: true, locale: true },
  })
}

export type EndingRow = { readonly count: number; readonly first: Date | null }

/** How many roles of active members end in that time, of these kinds of role, and when the first does. */
export async function countEnding(
  db: Tx,
  roles: readonly Role[],
  { after, until }: Span,
): Promise<EndingRow> {
  const [row] = await db.$queryRaw<EndingRow[]>(Prisma.sql`
    SELECT count(*)::int AS count, min(e.value::timestamptz) AS first
    FROM "Member" m CROSS JOIN LATERAL jsonb_each_text(m."roleEnds") e
    WHERE m."status" = 'ACTIVE' AND m."roleEnds" <> '{}' AND e.key = ANY (${[...roles]}::text[])
      AND e.value::timestamptz > ${after} AND e.value::timestamptz <= ${until}`)
  return row ?? { count: 0, first: null }
}
