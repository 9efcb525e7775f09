import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Mergeable, Moved } from './types'

type Row<T> = { readonly row: T }

/** Members as a merge compares them, locked in one order until the transaction ends. */
export async function lockMergeable(db: Tx, ids: readonly string[]): Promise<Mergeable[]> {
  const rows = await db.$queryRaw<Row<Mergeable>[]>`
    SELECT to_jsonb(m) AS row FROM "Member" m WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return rows.map(({ row }) => row)
}

/** The same, only looked at. */
export async function readMergeable(db: Tx, ids: readonly string[]): Promise<Mergeable[]> {
  const rows = await db.$queryRaw<Row<Mergeable>[]>`
    SELECT to_jsonb(m) AS row FROM "Member" m WHERE id = ANY (${ids}::uuid[])`
  return rows.map(({ row }) => row)
}

/** Whether a role of one of these members ends by itself. */
export async function hasRoleEnd(db: Tx, ids: readonly string[]): Promise<boolean> {
  const count = await db.member.count({
    where: { id: { in: [...ids] }, NOT: { roleEnds: { equals: {} } } },
  })
  return count > 0
}

export async function heldNickname(db: Tx, memberId: string) {
  const rows = await db.$queryRaw<{ id: string; heldFrom: string }[]>`
    SELECT id, to_jsonb("heldFrom")#>>'{}' AS "heldFrom" FROM "MemberName"
    WHERE "memberId" = ${memberId}::uuid AND kind = 'GROUP_NICKNAME' AND "heldTo" IS NULL`
  return rows[0] ?? null
}

export async function liveExemption(db: Tx, memberId: string) {
  const rows = await db.$queryRaw<{ id: string; until: string | null }[]>`
    SELECT id, until::text FROM "NicknameExemption"
    WHERE "memberId" = ${memberId}::uuid AND "liftedAt" IS NULL`
  return rows[0] ?? null
}

export async function decisionsOf(db: Tx, memberId: string) {
  return db.complianceDecision.findMany({ where: { memberId }, select: { id: true, round: true } })
}

export async function askedTransfer(db: Tx, memberId: string): Promise<string | null> {
  const where = { memberId, state: 'ASKED' as const }
  const row = await db.groupTransfer.findFirst({ where, select: { id: true } })
  return row?.id ?? null
}

/** Proposals that ask whether these two are one person, open. */
export async function openBetween(db: Tx, a: string, b: string): Promise<string[]> {
  const rows = await db.samePersonProposal.findMany({
    where: { state: 'OPEN', memberId: { in: [a, b] }, otherId: { in: [a, b] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function insertMerge(
  db: Tx,
  merge: {
    kind: 'MERGE' | 'SPLIT'
    keptId: string
    otherId: string
    moved: Moved
    reason: string
    byId: string | null
  },
): Promise<string> {
  const moved = merge.moved as unknown as Prisma.InputJsonValue
  return (await db.memberMerge.create({ data: { ...merge, moved }, select: { id: true } })).id
}

export async function lockMerge(db: Tx, id: string) {
  await db.$executeRaw`SELECT 1 FROM "MemberMerge" WHERE id = ${id}::uuid FOR UPDATE`
  const row = await db.memberMerge.findUnique({ where: { id } })
  return row === null ? null : { ...row, moved: row.moved as unknown as Moved }
}

/** Whether something was merged or split later that these two took part in. */
export async function hasLaterMerge(
  db: Tx,
  merge: { id: string; at: Date; keptId: string; otherId: string },
): Promise<boolean> {
  const both = [merge.keptId, merge.otherId]
  const later = await db.memberMerge.count({
    where: {
      undoneAt: null,
      OR: [{ at: { gt: merge.at } }, { at: merge.at, id: { gt: merge.id } }],
      AND: { OR: [{ keptId: { in: both } }, { otherId: { in: both } }] },
    },
  })
  return later > 0
}

export async function markUndone(db: Tx, id: string, at: Date, byId: string | null) {
  await db.memberMerge.update({ where: { id }, data: { undoneAt: at, undoneById: byId } })
}
