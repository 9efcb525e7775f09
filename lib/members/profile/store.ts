import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'

export async function findProfile(db: Tx, id: string) {
  const found = await db.member.findUnique({
    where: { id },
    select: {
      id: true,
      displayName: true,
      company: true,
      position: true,
      city: true,
      groupId: true,
      about: true,
      contact: true,
      email: true,
      roles: true,
      status: true,
      namePublic: true,
      showCompany: true,
      showCity: true,
      showContact: true,
      showTalks: true,
      showNights: true,
      showQuestions: true,
      showCredit: true,
      locale: true,
      joinedAt: true,
      group: { select: { name: true } },
      names: {
        orderBy: [{ heldFrom: 'desc' }, { id: 'desc' }],
        select: { id: true, kind: true, text: true, source: true, heldFrom: true, heldTo: true },
      },
    },
  })
  if (found === null) return null
  const { group, names, joinedAt, ...fields } = found
  return {
    ...fields,
    groupName: group.name,
    joinedAt: toInstant(joinedAt),
    names: names.map(({ heldFrom, heldTo, ...name }) => ({
      ...name,
      from: toInstant(heldFrom),
      to: heldTo === null ? null : toInstant(heldTo),
    })),
  }
}

/** What decides who may read of a member's evenings. */
export async function findSight(db: Tx, id: string) {
  return db.member.findUnique({
    where: { id },
    select: {
      status: true,
      showTalks: true,
      showNights: true,
      showQuestions: true,
      showCredit: true,
    },
  })
}

/** Names a member added of themselves; the group nickname is not among them. */
const OWN = { source: 'profile', kind: { in: ['PEN_NAME' as const, 'REAL_NAME' as const] } }

export async function countOwnNames(db: Tx, memberId: string): Promise<number> {
  return db.memberName.count({ where: { memberId, ...OWN } })
}

/** Answers whether it was there. */
export async function deleteOwnName(db: Tx, memberId: string, id: string): Promise<boolean> {
  return (await db.memberName.deleteMany({ where: { id, memberId, ...OWN } })).count === 1
}

/** The row that stands for this one after merging; null when none does. */
export async function findSuccessor(db: Tx, id: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain (id, "next", steps) AS (
      SELECT id, "mergedIntoId", 0 FROM "Member" WHERE id = ${id}::uuid AND status = 'MERGED'
      UNION ALL
      SELECT m.id, CASE WHEN m.status = 'MERGED' THEN m."mergedIntoId" END, c.steps + 1
      FROM chain c JOIN "Member" m ON m.id = c."next" WHERE c.steps < 50
    )
    SELECT id FROM chain WHERE "next" IS NULL AND steps > 0`
  return rows[0]?.id ?? null
}

/** By id; without those who were erased. */
export async function findDisplayNames(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] }, status: { not: 'ERASED' } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}
