import type { Tx } from '@/lib/db/transaction'

/**
 * A step of an erasure: what the members said was wrong goes, and corrections stay for the numbers, without the words
 * that were about them.
 */
export async function eraseCheckInWords(
  tx: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  const where = { memberId: { in: [...ids] } }
  await tx.attendanceDispute.deleteMany({ where })
  await tx.checkInCorrection.updateMany({ where, data: { reason: '' } })
}
