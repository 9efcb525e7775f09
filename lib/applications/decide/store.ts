import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { ApplicationEventKind } from '@/lib/applications/types'

export async function nameOf(db: Tx, memberId: string): Promise<string | null> {
  const found = await db.member.findUnique({
    where: { id: memberId },
    select: { displayName: true },
  })
  return found?.displayName ?? null
}

/** How many wait for a seat of the group. */
export async function countWaitlisted(db: Tx, groupId: string): Promise<number> {
  return db.application.count({ where: { groupId, state: 'WAITLISTED' } })
}

export type KnownEvent = {
  readonly kind: ApplicationEventKind
  readonly text: string
  readonly byId: string | null
  readonly at: Temporal.Instant
}

/** What happened to the application, oldest first. */
export async function listEvents(db: Tx, applicationId: string): Promise<KnownEvent[]> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { kind: true, text: true, byId: true, at: true },
  })
  return rows.map(({ at, ...event }) => ({ ...event, at: toInstant(at) }))
}

/** As if what was taken back had not been. */
export async function restoreTimes(
  db: Tx,
  id: string,
  times: { readonly stateAt: Date; readonly waitlistedAt: Date | null },
): Promise<void> {
  await db.application.update({ where: { id }, data: times, select: { id: true } })
}

export async function letThroughNow(db: Tx, id: string, letThroughAt: Date): Promise<void> {
  await db.application.update({ where: { id }, data: { letThroughAt }, select: { id: true } })
}
