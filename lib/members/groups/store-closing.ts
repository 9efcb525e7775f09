import type { Tx } from '@/lib/db/transaction'

/** Who has a seat in a group, and who asked for one. */
export async function countSeats(db: Tx, groupId: string) {
  const atHome = { groupId, status: 'ACTIVE' } as const
  const members = await db.member.count({ where: atHome })
  const withDuties = await db.member.count({ where: { ...atHome, roles: { isEmpty: false } } })
  const guests = await db.groupException.count({
    where: { groupId, member: { status: 'ACTIVE' } },
  })
  const moves = await db.groupTransfer.count({ where: { toGroupId: groupId, state: 'ASKED' } })
  return { members, withDuties, guests, moves }
}

/** Holds the rows of who is at home there until the transaction ends, in one order. */
export async function lockAtHome(db: Tx, groupId: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM "Member" WHERE "groupId" = ${groupId}::uuid AND status = 'ACTIVE' ORDER BY id FOR UPDATE`
}

export async function listAtHome(db: Tx, groupId: string) {
  return db.member.findMany({
    where: { groupId, status: 'ACTIVE' },
    orderBy: { id: 'asc' },
    select: { id: true, roles: true },
  })
}

/** A member who is still at home there; null for one who went. */
export async function findAtHome(db: Tx, groupId: string, memberId: string) {
  return db.member.findFirst({
    where: { id: memberId, groupId, status: 'ACTIVE' },
    select: { displayName: true, email: true, locale: true },
  })
}

/** The open requests to move there. */
export async function listAskedTo(db: Tx, groupId: string): Promise<string[]> {
  const rows = await db.groupTransfer.findMany({
    where: { toGroupId: groupId, state: 'ASKED' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
