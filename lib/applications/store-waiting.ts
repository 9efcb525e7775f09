import type { Tx } from '@/lib/db/transaction'

/** Applications whose next step is the organisers', without those that are held back. */
export async function countWaiting(db: Tx): Promise<number> {
  return db.application.count({
    where: {
      state: 'WAITING',
      OR: [{ suspicions: { isEmpty: true } }, { letThroughAt: { not: null } }],
    },
  })
}
