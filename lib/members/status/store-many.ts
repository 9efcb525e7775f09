import { randomUUID } from 'node:crypto'
import { endAccess } from '@/lib/auth/sessions/store'
import type { Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import type { Ended, EndedException } from './types'

/** Changes of many members at once, as a roster brings them. */

export type NewMember = {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly email: string | null
  readonly joinedAt: Date
}

/** Adds members to the group; answers their ids in the same order. */
export async function insertMembers(
  db: Tx,
  groupId: string,
  people: readonly NewMember[],
): Promise<string[]> {
  const rows = people.map((person) => ({ id: randomUUID(), ...person }))
  await db.$executeRaw`
    INSERT INTO "Member"
      (id, "groupId", "displayName", company, position, city, email, "joinedAt", "updatedAt")
    SELECT g.id, ${groupId}::uuid, g."displayName", g.company, g.position, g.city, g.email,
      g."joinedAt", ${toDate(now())}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS g(id uuid, "displayName" text, company text, position text, city text, email text,
        "joinedAt" timestamptz)`
  return rows.map(({ id }) => id)
}

/**
 * At home in the group from now on, wherever they were before: a member who had sat there by exception
 * sits there by right, and no longer asks to move from where they were.
 */
export async function bringHome(
  db: Tx,
  groupId: string,
  ids: readonly string[],
  at: Date,
): Promise<Ended> {
  const transfers = await withdrawTransfers(db, ids, at)
  const rows = await db.$queryRaw<(Omit<EndedException, 'grantedAt'> & { grantedAt: Date })[]>`
    DELETE FROM "GroupException"
    WHERE "memberId" = ANY(${[...ids]}::uuid[]) AND "groupId" = ${groupId}::uuid
    RETURNING "memberId"::text, reason, "grantedById"::text, "grantedAt"`
  const exceptions = rows.map((row) => ({ ...row, grantedAt: row.grantedAt.toISOString() }))
  await db.member.updateMany({
    where: { id: { in: [...ids] } },
    data: { status: 'ACTIVE', groupId },
  })
  return { transfers, exceptions, signedOut: 0 }
}

/** Records that they left: they ask for no other group any more, and are signed out. */
export async function letGo(db: Tx, ids: readonly string[], at: Date): Promise<Ended> {
  const transfers = await withdrawTransfers(db, ids, at)
  await db.member.updateMany({ where: { id: { in: [...ids] } }, data: { status: 'LEFT' } })
  const signedOut = await endAccess(db, ids)
  return { transfers, exceptions: [], signedOut }
}

/**
 * Gives back what ended at that instant: requests to move that were never answered and whose member asks
 * for nothing else, and exceptions of members who are at home elsewhere again. Sessions stay ended.
 */
export async function restoreEnded(
  db: Tx,
  { transfers, exceptions }: Pick<Ended, 'transfers' | 'exceptions'>,
  { groupId, at }: { readonly groupId: string; readonly at: Date },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "GroupTransfer" t SET state = 'ASKED', "decidedAt" = NULL
    FROM "Member" m
    WHERE t.id = ANY(${[...transfers]}::uuid[]) AND t.state = 'WITHDRAWN' AND t."decidedAt" = ${at}
      AND m.id = t."memberId" AND m.status = 'ACTIVE' AND m."groupId" = t."fromGroupId"
      AND NOT EXISTS (SELECT 1 FROM "GroupTransfer" o
        WHERE o."memberId" = t."memberId" AND o.state = 'ASKED')`
  await db.$executeRaw`
    INSERT INTO "GroupException" ("memberId", "groupId", reason, "grantedById", "grantedAt")
    SELECT e."memberId", ${groupId}::uuid, e.reason, g.id, e."grantedAt"
    FROM jsonb_to_recordset(${JSON.stringify(exceptions)}::jsonb)
      AS e("memberId" uuid, reason text, "grantedById" uuid, "grantedAt" timestamptz)
    JOIN "Member" m ON m.id = e."memberId" AND m."groupId" <> ${groupId}::uuid
    LEFT JOIN "Member" g ON g.id = e."grantedById"
    ON CONFLICT DO NOTHING`
}

/**
 * Gives members a status and a home again that they had; who is not active is signed out. No statement of
 * its own for each: seats are counted in the end.
 */
export async function putBack(
  db: Tx,
  rows: readonly {
    readonly memberId: string
    readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED'
    readonly groupId: string
  }[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  const away = rows.filter(({ status }) => status !== 'ACTIVE').map(({ memberId }) => memberId)
  await withdrawTransfers(db, away, at)
  await db.$executeRaw`
    UPDATE "Member" m SET status = r.status::"MemberStatus", "groupId" = r."groupId", "updatedAt" = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("memberId" uuid, status text, "groupId" uuid)
    WHERE m.id = r."memberId"`
  await endAccess(db, away)
}

/** Answers the ids of the requests. */
async function withdrawTransfers(db: Tx, ids: readonly string[], at: Date): Promise<string[]> {
  const rows = await db.groupTransfer.updateManyAndReturn({
    where: { memberId: { in: [...ids] }, state: 'ASKED' },
    data: { state: 'WITHDRAWN', decidedAt: at },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
