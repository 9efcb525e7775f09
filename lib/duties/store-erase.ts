import type { Tx } from '@/lib/db/transaction'

/** What this room forgets of a person: their duties become gaps, or go to who has them else. */
export async function eraseDuties(
  tx: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  const members = { in: [...ids] }
  await tx.dutySwap.deleteMany({ where: { OR: [{ askerId: members }, { otherId: members }] } })
  await tx.dutyDay.deleteMany({ where: { memberId: members } })
  await tx.dutyDay.updateMany({ where: { insteadOfId: members }, data: { insteadOfId: null } })
  await tx.dutyAssignment.deleteMany({ where: { memberId: members } })
  await tx.dutyAssignment.updateMany({ where: { deputyId: members }, data: { deputyId: null } })
}
