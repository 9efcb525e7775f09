import type { Tx } from '@/lib/db/transaction'

export async function unlinkedPeople(db: Tx, groupId: string) {
  const rows = await db.logPerson.findMany({
    where: { groupId, memberId: null, isOwner: false },
    select: { id: true, label: true },
  })
  return rows.map(({ id, label }) => ({ personId: id, label }))
}

/** Members of every standing: who left is still the one who spoke. */
export async function namesOfMembers(db: Tx) {
  const rows = await db.member.findMany({
    select: { id: true, displayName: true, names: { select: { text: true } } },
  })
  return rows.map(({ id, displayName, names }) => ({
    memberId: id,
    names: [displayName, ...names.map(({ text }) => text)],
  }))
}

/** Links only those that nobody linked meanwhile. */
export async function linkPeople(
  db: Tx,
  links: readonly { personId: string; memberId: string }[],
): Promise<number> {
  return db.$executeRaw`
    UPDATE "LogPerson" AS person SET "memberId" = link.member::uuid
    FROM unnest(${links.map((link) => link.personId)}::text[], ${links.map((link) => link.memberId)}::text[])
      AS link (person, member)
    WHERE person.id = link.person::uuid AND person."memberId" IS NULL`
}
