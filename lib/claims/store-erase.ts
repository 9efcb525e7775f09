import type { Tx } from '@/lib/db/transaction'

/** A step of an erasure: every claim of the members, open ones among them. */
export async function eraseClaims(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await db.claim.deleteMany({ where: { memberId: { in: [...ids] } } })
}
