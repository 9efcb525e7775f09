import type { Tx } from '@/lib/db/transaction'
import { NAMELESS } from '@/lib/redaction/rules-erased'

/**
 * A step of an erasure: that members were exempt, reminded or decided on stays for the numbers, without
 * the words that were about them. An exemption that still holds ends.
 */
export async function eraseCompliance(
  db: Tx,
  { ids, at }: { readonly ids: readonly string[]; readonly at: Date },
): Promise<void> {
  const where = { memberId: { in: [...ids] } }
  await db.nicknameExemption.updateMany({ where, data: { reason: '' } })
  await db.nicknameExemption.updateMany({
    where: { ...where, liftedAt: null },
    data: { liftedAt: at },
  })
  await db.reminder.updateMany({ where, data: { nickname: NAMELESS, missing: [] } })
  await db.complianceDecision.updateMany({ where, data: { reason: '', evidence: {} } })
}

/** The nicknames under which the members were reminded. */
export async function remindedNamesOfMembers(db: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await db.reminder.findMany({
    where: { memberId: { in: [...ids] } },
    select: { nickname: true },
  })
  return rows.map(({ nickname }) => nickname)
}
