import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { PlannedTalk } from './types'

/** The talks planned on evenings of the group that are not over, from the date on, in their order. */
export async function listPlanned(
  db: Tx,
  groupId: string,
  from: Temporal.PlainDate,
): Promise<PlannedTalk[]> {
  const rows = await db.talk.findMany({
    where: {
      groupId,
      state: 'PLANNED',
      night: { date: { gte: toDateColumn(from) }, phase: { not: 'CLOSED' } },
    },
    orderBy: { night: { date: 'asc' } },
    select: { id: true, topic: true, night: true },
  })
  return rows.flatMap(({ id, topic, night }) =>
    night === null
      ? []
      : {
          id,
          topic,
          date: fromDateColumn(night.date),
          times: {
            checkInOpensAt: toInstant(night.checkInOpensAt),
            checkInClosesAt: toInstant(night.checkInClosesAt),
            startsAt: toInstant(night.startsAt),
            questionsAt: toInstant(night.questionsAt),
            endsAt: toInstant(night.endsAt),
          },
        },
  )
}
