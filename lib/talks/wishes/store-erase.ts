import type { Tx } from '@/lib/db/transaction'

/**
 * A step of an erasure: the votes go. A wish that no other member wished for goes with them; the words of one
 * that others wish for stay, and no member is named for them.
 */
export async function eraseWishes(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  const members = [...ids]
  await db.wish.deleteMany({
    where: {
      memberId: { in: members },
      talkId: null,
      votes: { none: { memberId: { notIn: members } } },
      merged: { none: {} },
      offers: { none: {} },
    },
  })
  await db.wishVote.deleteMany({ where: { memberId: { in: members } } })
  await db.wish.updateMany({ where: { memberId: { in: members } }, data: { memberId: null } })
}
