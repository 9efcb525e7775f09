import type { Tx } from '@/lib/db/transaction'

export async function unlinkedPeople(db: Tx, groupId: string) {
  const rows = await db.logPerson.findMany({
    where: { groupId, memberId: null, isOwner: false },
    select: { id: true, label: true },
  })
  return rows.map(({ id, label }) => ({ personId: id, label }))
}

/** Members of every status: one who left is still the one who spoke. */
export async function namesOfMembers(db: Tx) {
  const rows = await db.member.findMany({
    where: { status: { notIn: ['MERGED', 'ERASED'] } },
    select: { id: true, displayName: true, names: { select: { text: true } } },
  })
  return rows.map(({ id, displayName, names }) => ({
    memberId: id,
    names: [displayName, ...names.map(({ text }) => text)],
  }))
}

/**
 * Links only labels that were not linked meanwhile, to members that were not merged away meanwhile,
 * and not where an organiser declined that the two are the same person.
 */
export async function linkPeople(
  db: Tx,
  links: readonly { personId: string; memberId: string }[],
): Promise<number> {
  return db.$executeRaw`
    WITH link AS (
      SELECT * FROM unnest(${links.map((link) => link.personId)}::uuid[], ${links.map((link) => link.memberId)}::uuid[])
        AS link (person, member)
    ), here AS (
      SELECT id FROM "Member" WHERE id IN (SELECT member FROM link) AND status NOT IN ('MERGED', 'ERASED')
      ORDER BY id FOR SHARE
    )
    UPDATE "LogPerson" AS person SET "memberId" = link.member, "linkedVia" = 'EXACT', "linkedAt" = now()
    FROM link JOIN here ON here.id = link.member
    WHERE person.id = link.person AND person."memberId" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "SamePersonProposal" AS declined WHERE declined.state = 'DECLINED'
        AND declined."personId" = person.id AND declined."memberId" = link.member)`
}
