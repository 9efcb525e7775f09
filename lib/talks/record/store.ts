import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'

/**
 * The talk of the group's night on that date, or the one that was called off there, with the night it
 * is planned on while it is yet to be held.
 */
export async function findTalkOf(
  db: Tx,
  groupId: string,
  date: Temporal.PlainDate,
): Promise<{ readonly id: string; readonly plannedOn: string | null } | null> {
  const day = toDateColumn(date)
  const talk = await db.talk.findFirst({
    where: { groupId, OR: [{ night: { date: day } }, { movedFrom: day, state: 'POSTPONED' }] },
    // The enum's order puts a talk that takes place before one that was called off.
    orderBy: { state: 'asc' },
    select: { id: true, state: true, nightId: true },
  })
  return talk && { id: talk.id, plannedOn: talk.state === 'PLANNED' ? talk.nightId : null }
}

/** The talk that was called off in this way on the date. */
export async function findCalledOff(
  db: Tx,
  groupId: string,
  date: Temporal.PlainDate,
  state: 'CANCELLED' | 'POSTPONED',
): Promise<string | null> {
  const day = toDateColumn(date)
  const where =
    state === 'CANCELLED'
      ? { groupId, state, night: { date: day } }
      : { groupId, state, movedFrom: day }
  return (await db.talk.findFirst({ where, select: { id: true } }))?.id ?? null
}

/** The night a talk stands on; null for a postponed one, and for one that is gone. */
export async function findNightOf(db: Tx, talkId: string): Promise<string | null> {
  const talk = await db.talk.findUnique({ where: { id: talkId }, select: { nightId: true } })
  return talk?.nightId ?? null
}
