import type { Tx } from '@/lib/db/transaction'

/** A step of an erasure: guesses about who the members are, what they were called, and their merges. */
export async function eraseMatches(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  const memberId = { in: [...ids] }
  await db.samePersonProposal.deleteMany({
    where: { OR: [{ memberId }, { otherId: memberId }] },
  })
  await db.mentionedName.deleteMany({ where: { memberId } })
  await db.memberMerge.deleteMany({ where: { OR: [{ keptId: memberId }, { otherId: memberId }] } })
}

/** What others in the group called the members. */
export async function mentionsOfMembers(db: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await db.mentionedName.findMany({
    where: { memberId: { in: [...ids] } },
    select: { text: true },
  })
  return rows.map(({ text }) => text)
}
