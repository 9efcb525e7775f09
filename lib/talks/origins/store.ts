import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import type { TalkOrigin } from '@/lib/talks/types'

/** How many planned and held talks of the group came which way, on evenings from the day on. */
export async function countOrigins(
  db: Tx,
  groupId: string,
  from: Temporal.PlainDate | null,
): Promise<{ origin: TalkOrigin; count: number }[]> {
  const rows = await db.talk.groupBy({
    by: ['origin'],
    where: {
      groupId,
      state: { in: ['PLANNED', 'HELD'] },
      night: { is: from === null ? {} : { date: { gte: toDateColumn(from) } } },
    },
    _count: { _all: true },
  })
  return rows.map(({ origin, _count }) => ({ origin, count: _count._all }))
}
