import type { Temporal } from 'temporal-polyfill'
import type { Role } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import { readEnds, rolesAt } from './roles/rules'

const PERSON = { id: true, displayName: true, groupId: true } as const

/** The member's row, locked until the transaction ends. */
export async function lockMember(db: Tx, id: string) {
  await db.$executeRaw`SELECT 1 FROM "Member" WHERE id = ${id}::uuid FOR UPDATE`
  return db.member.findUnique({ where: { id }, select: { ...PERSON, roles: true, status: true } })
}

/**
 * Locks every owner and answers those whose role has no end: one of them is there at any time. So of two owners who give up the role at once one is refused. Every command
 * that may end an owner's role locks them before any other member, so that no two wait for each other.
 */
export async function lockOwners(db: Tx): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string; ends: boolean }[]>`
    SELECT id, "roleEnds" ? 'OWNER' AS ends FROM "Member"
    WHERE 'OWNER' = ANY (roles) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE`
  return rows.flatMap(({ id, ends }) => (ends ? [] : [id]))
}

type MemberFields = {
  displayName: string
  company: string | null
  position: string | null
  city: string | null
}

export async function insertMember(
  db: Tx,
  fields: MemberFields & { email: string | null; groupId: string; joinedAt: Temporal.Instant },
): Promise<string> {
  const data = { ...fields, joinedAt: toDate(fields.joinedAt) }
  const { id } = await db.member.create({ data, select: { id: true } })
  return id
}

/** The second member that a split makes of one: the same group and status, and nothing else yet. */
export async function insertSplit(
  db: Tx,
  data: {
    displayName: string
    groupId: string
    status: 'ACTIVE' | 'LEFT' | 'REMOVED'
    joinedAt: Date
    archiveAs: 'INITIALS' | 'ROLE' | 'NAMED' | 'LEFT_OUT'
    namePublic: boolean
  },
): Promise<string> {
  return (await db.member.create({ data, select: { id: true } })).id
}

export async function updateMember(
  db: Tx,
  id: string,
  fields: MemberFields &
    Partial<{
      about: string | null
      email: string | null
      joinedAt: Temporal.Instant
    }>,
): Promise<void> {
  const { joinedAt, ...rest } = fields
  const since = joinedAt === undefined ? {} : { joinedAt: toDate(joinedAt) }
  await db.member.update({ where: { id }, data: { ...rest, ...since }, select: { id: true } })
}

export async function setRoles(db: Tx, id: string, roles: Role[]): Promise<void> {
  await db.member.update({ where: { id }, data: { roles }, select: { id: true } })
}

type Preferences = {
  showCompany: boolean
  showCity: boolean
  showContact: boolean
  showTalks: boolean
  showNights: boolean
  showQuestions: boolean
  showCredit: boolean
  contact: string | null
}

export async function setPreferences(db: Tx, id: string, wishes: Preferences): Promise<void> {
  await db.member.update({ where: { id }, data: wishes, select: { id: true } })
}

/** Where mail reaches the member; null without an address. */
export async function addressOf(db: Tx, id: string): Promise<string | null> {
  const found = await db.member.findUnique({ where: { id }, select: { email: true } })
  return found?.email ?? null
}

/** Organisers and owners with a mail address. */
export async function readOrganisers(db: Tx, at: Temporal.Instant) {
  return readHolders(db, ['ORGANISER', 'OWNER'], at)
}

/** Members who hold one of the roles at the instant, with a mail address. */
export async function readHolders(db: Tx, wanted: readonly Role[], at: Temporal.Instant) {
  const rows = await db.member.findMany({
    where: { status: 'ACTIVE', email: { not: null }, roles: { hasSome: [...wanted] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      email: true,
      locale: true,
      displayName: true,
      roles: true,
      roleEnds: true,
    },
  })
  return rows.flatMap(({ email, roles, roleEnds, ...row }) => {
    const held = rolesAt(roles, readEnds(roleEnds), at)
    return email !== null && held.some((role) => wanted.includes(role)) ? [{ ...row, email }] : []
  })
}
