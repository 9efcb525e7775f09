import type { Tx } from '@/lib/db/transaction'
import { lockOwners } from './store'

const FIELDS = {
  id: true,
  displayName: true,
  roles: true,
  status: true,
  locale: true,
  archiveAs: true,
  namePublic: true,
} as const

/** The person of the row, with every row merged into it at any depth. */
export async function findPerson(db: Tx, memberId: string) {
  const row = await db.member.findUnique({ where: { id: memberId }, select: FIELDS })
  if (row === null) return null
  const ids = await idsOf(db, memberId)
  return { ...row, ids, emails: await emailsOf(db, ids) }
}

async function emailsOf(db: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, email: { not: null } },
    select: { email: true },
  })
  return rows.flatMap(({ email }) => email?.toLowerCase() ?? [])
}

async function idsOf(db: Tx, memberId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE who AS (
      SELECT "id" FROM "Member" WHERE "id" = ${memberId}::uuid
      UNION SELECT m."id" FROM "Member" m JOIN who ON m."mergedIntoId" = who."id"
    ) SELECT "id" FROM who`
  return rows.map(({ id }) => id)
}

/** Locks all rows of the person and every owner in a fixed order, so that two erasures cannot deadlock. */
export async function lockPerson(db: Tx, memberId: string) {
  const owners = await lockOwners(db)
  const ids = await idsOf(db, memberId)
  await db.$queryRaw`
    SELECT 1 FROM "Member" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  return { person: await findPerson(db, memberId), owners }
}

/** Other owners whose role has no end: who holds the keys when these rows go. */
export async function countOtherOwners(db: Tx, ids: readonly string[]): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Member"
    WHERE 'OWNER' = ANY (roles) AND NOT "roleEnds" ? 'OWNER' AND status = 'ACTIVE'
      AND NOT id = ANY (${[...ids]}::uuid[])`
  return row?.count ?? 0
}

/** What these rows are called now, and every name they held. */
export async function namesOfMembers(db: Tx, ids: readonly string[]): Promise<string[]> {
  const members = await db.member.findMany({
    where: { id: { in: [...ids] } },
    select: { displayName: true, names: { select: { text: true } } },
  })
  return members.flatMap(({ displayName, names }) => [
    displayName,
    ...names.map(({ text }) => text),
  ])
}

/** Where a member who is here is mailed; null without an address. */
export async function findMailbox(
  db: Tx,
  memberId: string,
): Promise<{ readonly email: string; readonly locale: string | null } | null> {
  const member = await db.member.findFirst({
    where: { id: memberId, status: 'ACTIVE' },
    select: { email: true, locale: true },
  })
  return member?.email == null ? null : { email: member.email, locale: member.locale }
}
