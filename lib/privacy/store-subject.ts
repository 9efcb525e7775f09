import type { Tx } from '@/lib/db/transaction'
import type { Subject } from './types'

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
export async function readSubject(db: Tx, memberId: string): Promise<Subject | null> {
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
export async function lockSubject(db: Tx, memberId: string) {
  const owners = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Member" WHERE 'OWNER' = ANY ("roles") AND "status" = 'ACTIVE'
    ORDER BY "id" FOR UPDATE`
  const ids = await idsOf(db, memberId)
  await db.$queryRaw`
    SELECT 1 FROM "Member" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  return { subject: await readSubject(db, memberId), owners: owners.map(({ id }) => id) }
}

export async function countOwners(db: Tx): Promise<number> {
  return db.member.count({ where: { roles: { has: 'OWNER' }, status: 'ACTIVE' } })
}

/** Every name of the person from every table that holds one; and their labels separately. */
export async function readNames(
  db: Tx,
  ids: readonly string[],
): Promise<{ readonly names: readonly string[]; readonly labels: readonly string[] }> {
  const where = { memberId: { in: [...ids] } }
  const members = await db.member.findMany({
    where: { id: { in: [...ids] } },
    select: { displayName: true },
  })
  const names = await db.memberName.findMany({ where, select: { text: true } })
  const people = await db.logPerson.findMany({
    where: { ...where, isOwner: false },
    select: { label: true, labels: { select: { label: true } } },
  })
  const labels = people.flatMap(({ label, labels: more }) => [
    label,
    ...more.map((name) => name.label),
  ])
  const mentioned = await db.mentionedName.findMany({ where, select: { text: true } })
  const rows = await db.rosterRow.findMany({ where, select: { nickname: true, fields: true } })
  const reminders = await db.reminder.findMany({ where, select: { nickname: true } })
  const admittedAs = { name: true, nickname: true } as const
  const written = [
    ...(await db.application.findMany({ where, select: admittedAs })),
    ...(await db.referral.findMany({
      where: { admittedId: { in: [...ids] } },
      select: admittedAs,
    })),
  ]
  const all = [
    ...members.map(({ displayName }) => displayName),
    ...[...names, ...mentioned].map(({ text }) => text),
    ...labels,
    ...[...rows, ...reminders].map(({ nickname }) => nickname),
    ...rows.flatMap(({ fields }) => namesIn(fields)),
    ...written.flatMap(({ name, nickname }) => [name, nickname]),
  ]
  return {
    names: [...new Set(all.filter((name) => name.trim() !== ''))],
    labels: [...new Set(labels)],
  }
}

/** The further names in a roster row: those under a key that denotes a name. */
function namesIn(fields: unknown): string[] {
  if (typeof fields !== 'object' || fields === null) return []
  return Object.entries(fields).flatMap(([key, value]) =>
    /name/iu.test(key) && typeof value === 'string' ? [value] : [],
  )
}
