import type { Tx } from '@/lib/db/transaction'
import type { LinkPurpose } from '@/lib/auth/links/rules'
import { deleteAccountsOf } from '@/lib/auth/accounts/store'
import { deleteCalendarAddresses } from '@/lib/auth/calendar-address/store'
import { deletePasskeysOf } from '@/lib/auth/passkeys/store'
import type { Role } from '@/lib/auth/types'

export type SessionRow = {
  sessionId: string
  createdAt: Date
  lastSeenAt: Date
  memberId: string
  displayName: string
  groupId: string
  /** Those that count in this session. */
  roles: Role[]
  idleDuties: Role[]
  via: LinkPurpose | null
  locale: string | null
}

/** Up to when sessions live, and since when they must have been seen. */
export type Lifetime = { readonly now: Date; readonly seenAfter: Date }

/**
 * The sessions with their members by the hash of their token, in one round trip, as long as they live
 * and the member is active. Status and roles are read here each time, so that a removal bites at once. Where the
 * community asks for a passkey at the desk, duties count only in sessions that one opened: here and nowhere else.
 * A role that has an end counts no more from that instant on. Sent as one value: reading hundreds of rows column by
 * column takes longer here than all else that a tap asks for.
 */
export async function findSessions(
  db: Tx,
  tokenHashes: readonly string[],
  { now, seenAfter }: Lifetime,
): Promise<Map<string, SessionRow>> {
  const [row] = await db.$queryRaw<{ found: SentSession[] | null }[]>`
    SELECT json_agg(found) AS "found" FROM (
    SELECT s."tokenHash", s."id" AS "sessionId", s."createdAt", s."lastSeenAt", m."id" AS "memberId",
           m."displayName", m."groupId", m."locale", s."via"::text AS "via",
           CASE WHEN idle THEN '{}' ELSE held.roles END AS "roles",
           CASE WHEN idle THEN held.roles ELSE '{}' END AS "idleDuties"
    FROM "Session" s JOIN "Member" m ON m."id" = s."memberId"
    CROSS JOIN LATERAL (SELECT s."via" IS DISTINCT FROM 'PASSKEY'
      AND EXISTS (SELECT 1 FROM "Community" WHERE "deskByPasskey") AS idle) AS asked
    CROSS JOIN LATERAL (SELECT CASE WHEN m."roleEnds" = '{}' THEN m."roles"::text[] ELSE ARRAY(
      SELECT r::text FROM unnest(m."roles") r
      WHERE (m."roleEnds"->>(r::text))::timestamptz > ${now} OR NOT m."roleEnds" ? (r::text)) END AS roles) AS held
    WHERE s."tokenHash" = ANY(${[...tokenHashes]}::text[]) AND s."expiresAt" > ${now}
      AND s."lastSeenAt" > ${seenAfter} AND m."status" = 'ACTIVE') found`
  return new Map(
    (row?.found ?? []).map(({ tokenHash, createdAt, lastSeenAt, ...session }) => [
      tokenHash,
      { ...session, createdAt: new Date(createdAt), lastSeenAt: new Date(lastSeenAt) },
    ]),
  )
}

/** As JSON has it: instants as ISO 8601. */
type SentSession = Omit<SessionRow, 'createdAt' | 'lastSeenAt'> & {
  tokenHash: string
  createdAt: string
  lastSeenAt: string
}

/** Marks as seen. A session that another process is marking is skipped, so that no request waits. */
export async function touchSessions(
  db: Tx,
  ids: readonly string[],
  now: Date,
  before: Date,
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Session" SET "lastSeenAt" = ${now} WHERE "id" IN (
      SELECT "id" FROM "Session" WHERE "id" = ANY(${[...ids]}::uuid[]) AND "lastSeenAt" < ${before}
      FOR NO KEY UPDATE SKIP LOCKED)`
}

/** When each of these members was last here; who has no session any more is not among them. */
export async function lastSeen(
  db: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.session.groupBy({
    by: ['memberId'],
    where: { memberId: { in: [...memberIds] } },
    _max: { lastSeenAt: true },
  })
  return new Map(
    rows.flatMap(({ memberId, _max }) =>
      _max.lastSeenAt === null ? [] : [[memberId, _max.lastSeenAt]],
    ),
  )
}

export type NewSession = {
  tokenHash: string
  memberId: string
  device: string | null
  expiresAt: Date
  via: LinkPurpose | null
  madeById: string | null
  /** Where a passkey opened it. */
  passkeyId?: string | null
  /** Where a linked account did. */
  accountId?: string | null
}

/**
 * Answers the session's id, one that the same press made before among them, or null when the member left. The
 * member's row is held against any change: who is being removed gets no session that a return would revive.
 */
export async function createSession(
  db: Tx,
  {
    tokenHash,
    memberId,
    device,
    expiresAt,
    via,
    madeById,
    passkeyId = null,
    accountId = null,
  }: NewSession,
  now: Date,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH member AS (
      SELECT "id" FROM "Member" WHERE "id" = ${memberId}::uuid AND "status" = 'ACTIVE' FOR SHARE
    ), first AS (
      INSERT INTO "FirstSignIn" ("id", "memberId", "at", "via", "madeById")
      SELECT gen_random_uuid(), member."id", ${now}, ${via}::"LinkPurpose", ${madeById}::uuid FROM member
      WHERE NOT EXISTS (SELECT 1 FROM "FirstSignIn" f WHERE f."memberId" = member."id")
    )
    INSERT INTO "Session" 
      ("id", "tokenHash", "memberId", "device", "createdAt", "lastSeenAt", "expiresAt", "via", "madeById", "passkeyId",
        "accountId")
    SELECT gen_random_uuid(), ${tokenHash}, member."id", ${device}, ${now}, ${now}, ${expiresAt},
      ${via}::"LinkPurpose", ${madeById}::uuid, ${passkeyId}::uuid, ${accountId}::uuid FROM member
    ON CONFLICT ("tokenHash") DO UPDATE SET "lastSeenAt" = ${now}
    RETURNING "id"`
  return rows[0]?.id ?? null
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

/**
 * Signs members out, removes their passkeys and linked accounts, ends the addresses of their calendars and takes back
 * the links they have not used; with `since`, only what was opened, added, made or sent after that instant. The device `except` stays signed in. Answers how many were signed in.
 */
export async function endAccess(
  db: Tx,
  memberIds: readonly string[],
  only: { readonly since?: Date; readonly except?: string | null } = {},
): Promise<number> {
  const where = {
    memberId: { in: [...memberIds] },
    ...(only.since !== undefined && { createdAt: { gt: only.since } }),
  }
  const stays = only.except == null ? {} : { id: { not: only.except } }
  const open = await db.session.findMany({
    where: { ...where, ...stays },
    distinct: ['memberId'],
    select: { memberId: true },
  })
  await db.session.deleteMany({ where: { ...where, ...stays } })
  await deletePasskeysOf(db, memberIds, only.since)
  await deleteAccountsOf(db, memberIds, only.since)
  await deleteCalendarAddresses(db, memberIds, only.since)
  await db.signInLink.deleteMany({ where: { ...where, usedAt: null } })
  return open.length
}

/** Removes every device, passkey, linked account and link of members who are erased, used ones included. */
export async function eraseAccess(db: Tx, memberIds: readonly string[]): Promise<void> {
  const memberId = { in: [...memberIds] }
  await db.session.deleteMany({ where: { memberId } })
  await deletePasskeysOf(db, memberIds)
  await deleteAccountsOf(db, memberIds)
  await deleteCalendarAddresses(db, memberIds)
  await db.signInLink.deleteMany({ where: { memberId } })
  await db.firstSignIn.deleteMany({ where: { memberId } })
}

/** A member who was let in by a claim at that instant, which was taken back, was never in. */
export async function forgetFirstClaimed(db: Tx, memberId: string, at: Date): Promise<void> {
  await db.firstSignIn.deleteMany({ where: { memberId, at, via: 'CLAIM' } })
}

export async function listSessions(db: Tx, memberId: string, { now, seenAfter }: Lifetime) {
  return db.session.findMany({
    where: { memberId, expiresAt: { gt: now }, lastSeenAt: { gt: seenAfter } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      device: true,
      createdAt: true,
      lastSeenAt: true,
      via: true,
      madeBy: { select: { displayName: true } },
    },
  })
}

export async function deleteExpiredSessions(db: Tx, { now, seenAfter }: Lifetime): Promise<number> {
  const { count } = await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: seenAfter } }] },
  })
  return count
}
