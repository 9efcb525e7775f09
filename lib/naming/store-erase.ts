import type { Tx } from '@/lib/db/transaction'

/** A step of an erasure: comments on rules are in the members' own words, and acknowledgements are theirs alone. */
export async function eraseNaming(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  const where = { memberId: { in: [...ids] } }
  await db.namingRuleComment.deleteMany({ where })
  await db.namingRuleAcknowledgement.deleteMany({ where })
}
