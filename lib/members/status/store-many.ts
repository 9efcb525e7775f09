import { randomUUID } from 'node:crypto'
import { endAccess } from '@/lib/auth/sessions/store'
import type { Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'

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
): Promise<void> {
  await withdrawTransfers(db, ids, at)
  await db.groupException.deleteMany({ where: { memberId: { in: [...ids] }, groupId } })
  await db.member.updateMany({
    where: { id: { in: [...ids] } },
    data: { status: 'ACTIVE', groupId },
  })
}

/** Records that they left: they ask for no other group any more, and are signed out. */
export async function letGo(db: Tx, ids: readonly string[], at: Date): Promise<void> {
  await withdrawTransfers(db, ids, at)
  await db.member.updateMany({ where: { id: { in: [...ids] } }, data: { status: 'LEFT' } })
  await endAccess(db, ids)
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

async function withdrawTransfers(db: Tx, ids: readonly string[], at: Date): Promise<void> {
  await db.groupTransfer.updateMany({
    where: { memberId: { in: [...ids] }, state: 'ASKED' },
    data: { state: 'WITHDRAWN', decidedAt: at },
  })
}
