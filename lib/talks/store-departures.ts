import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import { toColumns } from '@/lib/nights/store'
import type { NightTimes } from '@/lib/nights/types'
import type { DepartureKind } from './types'

/** That a talk left a date, or was called off on it. */
export type DepartureFacts = {
  readonly number: number
  readonly kind: DepartureKind
  readonly date: Temporal.PlainDate
  readonly reason: string | null
  readonly hostId: string | null
  /** Null for one of before times were kept. */
  readonly times: NightTimes | null
  /** Shared with the talk that it was swapped with. */
  readonly swapId: string | null
  /** Why it had waited for a date; null for one that did not wait. */
  readonly postponedFor: string | null
}

/** What happened to the talk, in order. */
export async function readDepartures(db: Tx, talkId: string): Promise<DepartureFacts[]> {
  const rows = await db.talkDeparture.findMany({ where: { talkId }, orderBy: { number: 'asc' } })
  return rows.map(({ number, kind, date, reason, hostId, swapId, postponedFor, ...row }) => ({
    number,
    kind,
    date: fromDateColumn(date),
    reason,
    hostId,
    swapId,
    postponedFor,
    times: toTimes(row),
  }))
}

/** When these talks were to be given on the evening that each left last; without those of before times were kept. */
export async function readLastTimes(
  db: Tx,
  talkIds: readonly string[],
): Promise<ReadonlyMap<string, NightTimes>> {
  const rows = await db.talkDeparture.findMany({
    where: { talkId: { in: [...talkIds] } },
    orderBy: { number: 'asc' },
  })
  // The last of a talk stays.
  const last = new Map(rows.map(({ talkId, ...row }) => [talkId, toTimes(row)]))
  return new Map([...last].flatMap(([id, times]) => (times === null ? [] : [[id, times]])))
}

/** Who, of those who are here, was to host the talk that left the group's evening last; null for no one. */
export async function findLeftHost(
  db: Tx,
  { groupId, date }: { readonly groupId: string; readonly date: Temporal.PlainDate },
): Promise<string | null> {
  const last = await db.talkDeparture.findFirst({
    where: { date: toDateColumn(date), talk: { groupId } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { hostId: true, host: { select: { status: true } } },
  })
  return last?.host?.status === 'ACTIVE' ? last.hostId : null
}

export async function insertDeparture(
  db: Tx,
  talkId: string,
  { date, times, ...departure }: DepartureFacts,
  at: Temporal.Instant,
): Promise<void> {
  const data = {
    talkId,
    at: toDate(at),
    date: toDateColumn(date),
    ...departure,
    ...(times && toColumns(times)),
  }
  await db.talkDeparture.create({ data, select: { id: true } })
}

/** What happened last turns out to be something else, as when a postponed talk is given a date. */
export async function changeDeparture(
  db: Tx,
  talkId: string,
  number: number,
  change: Partial<Pick<DepartureFacts, 'kind' | 'reason' | 'postponedFor' | 'hostId'>>,
): Promise<void> {
  const where = { talkId_number: { talkId, number } }
  await db.talkDeparture.update({ where, data: change, select: { id: true } })
}

/** The other talk of a swap; null where it is gone. */
export async function findSwapped(db: Tx, swapId: string, talkId: string): Promise<string | null> {
  const row = await db.talkDeparture.findFirst({
    where: { swapId, talkId: { not: talkId } },
    select: { talkId: true },
  })
  return row?.talkId ?? null
}

export async function deleteDeparture(db: Tx, talkId: string, number: number): Promise<void> {
  await db.talkDeparture.deleteMany({ where: { talkId, number } })
}

type Columns = { readonly [K in keyof NightTimes]: Date | null }

function toTimes(row: Columns): NightTimes | null {
  const { checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt } = row
  if (
    checkInOpensAt === null ||
    checkInClosesAt === null ||
    startsAt === null ||
    questionsAt === null ||
    endsAt === null
  )
    return null
  return {
    checkInOpensAt: toInstant(checkInOpensAt),
    checkInClosesAt: toInstant(checkInClosesAt),
    startsAt: toInstant(startsAt),
    questionsAt: toInstant(questionsAt),
    endsAt: toInstant(endsAt),
  }
}
