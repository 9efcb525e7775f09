import type { Tx } from '@/lib/db/transaction'
import type { Role } from './types'

export type SessionRow = {
  sessionId: string
  lastSeenAt: Date
  memberId: string
  displayName: string
  groupId: string
  roles: Role[]
  locale: string | null
}

/**
 * The session and its member, in one round trip, as long as the session lives and the member is
 * one. Status and roles are read here each time, so that a removal bites at once.
 */
export async function findSession(
  db: Tx,
  tokenHash: string,
  now: Date,
): Promise<SessionRow | null> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT s."id" AS "sessionId", s."lastSeenAt", m."id" AS "memberId", m."displayName",
           m."groupId", m."roles"::text[] AS "roles", m."locale"
    FROM "Session" s JOIN "Member" m ON m."id" = s."memberId"
    WHERE s."tokenHash" = ${tokenHash} AND s."expiresAt" > ${now} AND m."status" = 'ACTIVE'`
  return rows[0] ?? null
}

export async function touchSession(db: Tx, id: string, now: Date, before: Date): Promise<void> {
  await db.session.updateMany({
    where: { id, lastSeenAt: { lt: before } },
    data: { lastSeenAt: now },
  })
}

export type NewSession = {
  tokenHash: string
  memberId: string
  device: string | null
  expiresAt: Date
}

export async function createSession(db: Tx, session: NewSession, now: Date): Promise<string> {
  const { id } = await db.session.create({
    data: { ...session, createdAt: now, lastSeenAt: now },
    select: { id: true },
  })
  return id
}

export async function deleteSessionByToken(db: Tx, tokenHash: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash } })
}

export async function deleteSession(db: Tx, memberId: string, id: string): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { id, memberId } })
  return count
}

/** Signs the member out everywhere, or everywhere but here. */
export async function deleteSessionsOf(db: Tx, memberId: string, except?: string): Promise<number> {
  const { count } = await db.session.deleteMany({
    where: { memberId, ...(except !== undefined && { id: { not: except } }) },
  })
  return count
}

export async function listSessions(db: Tx, memberId: string, now: Date) {
  return db.session.findMany({
    where: { memberId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  })
}

export async function deleteExpiredSessions(db: Tx, now: Date): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { expiresAt: { lte: now } } })
  return count
}
