import type { Tx } from '@/lib/db/transaction'
import type { LockedNight } from '@/lib/nights/store'
import { pastOf, type Past } from './rules-departures'
import * as store from './store-departures'
import type { DepartureFacts } from './store-departures'

/** Steps of commands of this room, which hold the group's plan. Each answers what the talk says from now on. */

/** Writes down that the talk leaves the night, or is called off on it, with its times and its host. */
export async function recordDeparture(
  tx: Tx,
  talkId: string,
  { date, times, hostId }: LockedNight,
  why: Pick<DepartureFacts, 'kind' | 'reason'>,
): Promise<Past> {
  const before = await store.readDepartures(tx, talkId)
  const last = { ...why, date, times, hostId, number: (before.at(-1)?.number ?? 0) + 1 }
  await store.insertDeparture(tx, talkId, last)
  return pastOf([...before, last])
}

/** A postponed talk is given a date: it was moved, then. Answers also who was to host it. */
export async function endPostponement(
  tx: Tx,
  talkId: string,
  reason: string,
): Promise<Past & { readonly hostId: string | null }> {
  const before = await store.readDepartures(tx, talkId)
  const last = before.at(-1)
  if (last?.kind !== 'POSTPONED') return { reason, movedFrom: null, hostId: null }
  const moved = { ...last, kind: 'MOVED', reason } as const
  await store.changeDeparture(tx, talkId, last.number, moved)
  return { ...pastOf([...before.slice(0, -1), moved]), hostId: last.hostId }
}

/** What was called off last, and what the talk will say once that is taken back; null for nothing. */
export async function lastCalledOff(
  tx: Tx,
  talkId: string,
): Promise<{ readonly departure: DepartureFacts; readonly past: Past } | null> {
  const departures = await store.readDepartures(tx, talkId)
  const departure = departures.at(-1)
  if (departure === undefined || departure.kind === 'MOVED') return null
  return { departure, past: pastOf(departures.slice(0, -1)) }
}

/** It was not called off after all. */
export async function forgetDeparture(
  tx: Tx,
  talkId: string,
  { number }: DepartureFacts,
): Promise<void> {
  await store.deleteDeparture(tx, talkId, number)
}
