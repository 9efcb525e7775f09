import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { now, toDate } from '@/lib/shared/clock'

export type NewMember = {
  readonly rowId: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly email: string | null
  readonly joinedAt: Date
}

/** Adds members to the group and ties each to its row; answers their ids in the same order. */
export async function insertMembers(
  db: Tx,
  groupId: string,
  people: readonly NewMember[],
): Promise<string[]> {
  const withIds = people.map(({ rowId, ...person }) => ({ rowId, id: randomUUID(), person }))
  await db.$executeRaw`
    INSERT INTO "Member"
      (id, "groupId", "displayName", company, position, city, email, "joinedAt", "updatedAt")
    SELECT g.id, ${groupId}::uuid, g."displayName", g.company, g.position, g.city, g.email,
      g."joinedAt", ${toDate(now())}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(withIds.map(({ id, person }) => ({ id, ...person })))}::jsonb)
      AS g(id uuid, "displayName" text, company text, position text, city text, email text,
        "joinedAt" timestamptz)`
  await tieRows(
    db,
    withIds.map(({ rowId, id }) => ({ rowId, memberId: id })),
  )
  return withIds.map(({ id }) => id)
}

export async function tieRows(
  db: Tx,
  ties: readonly { readonly rowId: string; readonly memberId: string }[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE "RosterRow" r SET "memberId" = t."memberId"
    FROM unnest(${ties.map(({ rowId }) => rowId)}::uuid[], ${ties.map(({ memberId }) => memberId)}::uuid[])
      AS t("rowId", "memberId") WHERE r.id = t."rowId"`
}

/**
 * At home in the group from now on, wherever they were before: a member who sat there by exception
 * sits there by right, and their requests to move are withdrawn.
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
  const memberId = { in: [...ids] }
  await db.member.updateMany({ where: { id: memberId }, data: { status: 'LEFT' } })
  await db.session.deleteMany({ where: { memberId } })
  await db.signInLink.deleteMany({ where: { memberId, usedAt: null } })
}

async function withdrawTransfers(db: Tx, ids: readonly string[], at: Date): Promise<void> {
  await db.groupTransfer.updateMany({
    where: { memberId: { in: [...ids] }, state: 'ASKED' },
    data: { state: 'WITHDRAWN', decidedAt: at },
  })
}

export type OtherName = {
  readonly memberId: string
  readonly kind: 'ACCOUNT_NAME' | 'REAL_NAME'
  readonly text: string
}

/** Adds account and real names that the members do not have yet; answers whose names are more now. */
export async function addOtherNames(
  db: Tx,
  names: readonly OtherName[],
  at: Date,
): Promise<string[]> {
  const known = await db.memberName.findMany({
    where: {
      memberId: { in: [...new Set(names.map(({ memberId }) => memberId))] },
      kind: { in: ['ACCOUNT_NAME', 'REAL_NAME'] },
    },
    select: { memberId: true, kind: true, text: true },
  })
  const keyOf = ({ memberId, kind, text }: { memberId: string; kind: string; text: string }) =>
    `${memberId} ${kind} ${text}`
  const has = new Set(known.map(keyOf))
  const fresh = [...new Map(names.map((name) => [keyOf(name), name])).values()].filter(
    (name) => !has.has(keyOf(name)),
  )
  if (fresh.length === 0) return []
  await db.memberName.createMany({
    data: fresh.map((name) => ({
      ...{ ...name, folded: fold(name.text), source: 'roster', heldFrom: at },
    })),
  })
  return fresh.map(({ memberId }) => memberId)
}
