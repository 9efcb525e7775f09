import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { TalkRevision } from './types'

/** How often what a calendar shows of these talks has changed; triggers count it. */
export async function readRevisions(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TalkRevision>> {
  const rows = await db.talk.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, calendarSequence: true, calendarChangedAt: true },
  })
  return new Map(
    rows.map(({ id, calendarSequence, calendarChangedAt }) => [
      id,
      { sequence: calendarSequence, changedAt: toInstant(calendarChangedAt) },
    ]),
  )
}
