import type { Tx } from '@/lib/db/transaction'
import type { MemberNow, RosterEffects, Worn } from './types'

/** What applying changed; null for a roster of before this was kept, and for one that is not applied. */
export async function readEffects(
  db: Tx,
  rosterId: string,
): Promise<{ readonly effects: RosterEffects; readonly appliedAt: Date } | null> {
  const row = await db.roster.findUnique({
    where: { id: rosterId, state: 'APPLIED' },
    select: { effects: true, appliedAt: true },
  })
  if (row?.appliedAt == null || row.effects === null) return null
  // Written by `writeEffects` alone.
  return { effects: row.effects as unknown as RosterEffects, appliedAt: row.appliedAt }
}

export async function writeEffects(
  db: Tx,
  rosterId: string,
  effects: RosterEffects,
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Roster" SET effects = ${JSON.stringify(effects)}::jsonb WHERE id = ${rosterId}::uuid`
}

export async function markUndone(db: Tx, rosterId: string, at: Date): Promise<void> {
  const data = { state: 'UNDONE' as const, undoneAt: at }
  await db.roster.update({ where: { id: rosterId }, data, select: { id: true } })
}

/** The roster of this group that was applied last, if it is another one: it was read beside this one. */
export async function appliedAfter(
  db: Tx,
  {
    id,
    groupId,
    appliedAt,
  }: { readonly id: string; readonly groupId: string; readonly appliedAt: Date },
): Promise<Date | null> {
  const later = await db.roster.findFirst({
    where: { groupId, state: 'APPLIED', id: { not: id }, appliedAt: { gte: appliedAt } },
    orderBy: { appliedAt: 'desc' },
    select: { takenAt: true },
  })
  return later?.takenAt ?? null
}

/** Home and status of these members, before they are changed. */
export async function findHomes(db: Tx, ids: readonly string[]) {
  return db.member.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, status: true, groupId: true },
  })
}

/** Group nicknames of these members, by member. */
export async function findWorn(
  db: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Worn>> {
  const rows = await db.memberName.findMany({
    where: { memberId: { in: [...memberIds] }, kind: 'GROUP_NICKNAME' },
    select: { id: true, memberId: true, heldFrom: true, heldTo: true },
    orderBy: { id: 'asc' },
  })
  const worn = new Map<string, Worn>(memberIds.map((id) => [id, []]))
  for (const { id, memberId, heldFrom, heldTo } of rows) {
    const one = { id, from: heldFrom.toISOString(), to: heldTo?.toISOString() ?? null }
    worn.set(memberId, [...(worn.get(memberId) ?? []), one])
  }
  return worn
}

/** These members as they are now, and whether they did something since. */
export async function findNow(
  db: Tx,
  ids: readonly string[],
  since: Date,
): Promise<ReadonlyMap<string, MemberNow>> {
  const rows = await db.$queryRaw<Omit<MemberNow, 'worn'>[]>`
    SELECT m.id::text, m."displayName", m.status::text, m."groupId"::text,
      cardinality(m.roles) > 0
        OR EXISTS (SELECT 1 FROM "CheckIn" c WHERE c."memberId" = m.id AND c.at > ${since})
        OR EXISTS (SELECT 1 FROM "Session" s WHERE s."memberId" = m.id AND s."createdAt" > ${since})
        OR EXISTS (SELECT 1 FROM "Talk" t WHERE t."speakerId" = m.id AND t."createdAt" > ${since})
        OR EXISTS (SELECT 1 FROM "Referral" r WHERE r."referrerId" = m.id AND r."createdAt" > ${since})
        AS acted
    FROM "Member" m WHERE m.id = ANY (${[...ids]}::uuid[])`
  const worn = await findWorn(db, ids)
  return new Map(rows.map((row) => [row.id, { ...row, worn: worn.get(row.id) ?? [] }]))
}
