import type { Tx } from '@/lib/db/transaction'
import type { ApplicationState } from './types'

/** The applications that have stood in the state since before the instant, the longest first. */
export async function findSince(
  db: Tx,
  { state, before, most }: { state: ApplicationState; before: Date; most: number },
): Promise<string[]> {
  const rows = await db.application.findMany({
    where: { state, stateAt: { lt: before }, forgottenAt: null },
    orderBy: [{ stateAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** What became nothing before the instant and still holds words. */
export async function findToEmpty(db: Tx, before: Date, most: number): Promise<string[]> {
  const rows = await db.application.findMany({
    where: {
      ...{ forgottenAt: null, memberId: null, stateAt: { lt: before } },
      state: { in: ['DECLINED', 'WITHDRAWN', 'EXPIRED'] },
      OR: [{ state: { not: 'DECLINED' } }, { toldAt: { not: null } }],
    },
    orderBy: [{ stateAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
