import type { Tx } from '@/lib/db/transaction'

/** A step of an erasure: what was sent to these members. */
export async function eraseInvitations(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await db.invitation.deleteMany({ where: { memberId: { in: [...ids] } } })
}
