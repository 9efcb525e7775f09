import type { Tx } from '@/lib/db/transaction'

/**
 * A step of an erasure: that members were exempt, reminded or decided on stays for the numbers, without
 * the words that were about them. An exemption that still holds ends.
 */
export async function eraseCompliance(
  db: Tx,
  {
    ids,
    nameless,
    at,
  }: { readonly ids: readonly string[]; readonly nameless: string; readonly at: Date },
): Promise<void> {
  const where = { memberId: { in: [...ids] } }
  await db.nicknameExemption.updateMany({ where, data: { reason: '' } })
  await db.nicknameExemption.updateMany({
    where: { ...where, liftedAt: null },
    data: { liftedAt: at },
  })
  await db.reminder.updateMany({ where, data: { nickname: nameless, missing: [] } })
  await db.complianceDecision.updateMany({ where, data: { reason: '', evidence: {} } })
}
