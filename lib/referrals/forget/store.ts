import type { Tx } from '@/lib/db/transaction'
import { NAMELESS } from '@/lib/redaction/rules-erased'

/** What was written of the person who was meant. Who vouched, when, and what became of it stays. */
export async function emptyMeant(db: Tx, referralIds: readonly string[]): Promise<number> {
  const { count } = await db.referral.updateMany({
    where: { id: { in: [...referralIds] } },
    data: {
      ...{ name: NAMELESS, company: null, position: null, city: null, nickname: NAMELESS },
      ...{ foldedName: '', foldedCompany: '', howKnown: '' },
    },
  })
  return count
}

/**
 * Of referrals that no applicant used, and of what was written down and taken back, what was over
 * before `before`: those with words left.
 */
export async function findUnusedOver(db: Tx, before: Date, max: number): Promise<string[]> {
  const rows = await db.referral.findMany({
    where: {
      ...{ endedAt: { lt: before }, application: null },
      ...{ state: { in: ['DECLINED', 'RETRACTED', 'EXPIRED', 'WITHDRAWN'] } },
      OR: [{ admittedId: null }, { via: 'RECORDED' }],
      NOT: { name: NAMELESS, howKnown: '' },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: max,
  })
  return rows.map(({ id }) => id)
}
