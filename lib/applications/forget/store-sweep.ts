import type { Tx } from '@/lib/db/transaction'
import type { ApplicationState } from '@/lib/applications/types'

/** The applications that have stood in the state since before the instant, the longest first. */
export async function findSince(
  db: Tx,
  { state, before, max }: { state: ApplicationState; before: Date; max: number },
): Promise<string[]> {
  const rows = await db.application.findMany({
    where: { state, stateAt: { lt: before }, forgottenAt: null },
    orderBy: [{ stateAt: 'asc' }, { id: 'asc' }],
    take: max,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** What became nothing before the instant and still holds words. */
export async function findToEmpty(db: Tx, before: Date, max: number): Promise<string[]> {
  const rows = await db.application.findMany({
    where: {
      forgottenAt: null,
      memberId: null,
      stateAt: { lt: before },
      state: { in: ['DECLINED', 'WITHDRAWN', 'EXPIRED'] },
      OR: [{ state: { not: 'DECLINED' } }, { notifiedAt: { not: null } }],
    },
    orderBy: [{ stateAt: 'asc' }, { id: 'asc' }],
    take: max,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
