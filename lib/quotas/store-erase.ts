import type { Tx } from '@/lib/db/transaction'

/** A step of an erasure: entries stay, or the sum would be another; the words of them go. */
export async function eraseLedger(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await db.quotaEntry.updateMany({
    where: { memberId: { in: [...ids] }, NOT: { reason: '' } },
    data: { reason: '' },
  })
}
