import type { Tx } from '@/lib/db/transaction'
import type { LockedNight } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { pastOf, type Past } from './rules-departures'
import * as store from './store-departures'
import type { DepartureFacts } from './store-departures'

/** Steps of commands of this room, which hold the group's plan. Each answers what the talk says from now on. */

/** Writes down that the talk leaves the night, or is called off on it, with its times and its host. */
export async function recordDeparture(
  tx: Tx,
  talkId: string,
  { date, times, hostId }: LockedNight,
  why: Pick<DepartureFacts, 'kind' | 'reason'> & { readonly swapId?: string },
): Promise<Past> {
  const before = await store.readDepartures(tx, talkId)
  const number = (before.at(-1)?.number ?? 0) + 1
  const kept = { swapId: null, postponedFor: null }
  const last = { ...kept, ...why, date, times, hostId, number }
  await store.insertDeparture(tx, talkId, last, now())
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
  const moved = { ...last, kind: 'MOVED', reason, postponedFor: last.reason ?? '' } as const
  const { kind, postponedFor } = moved
  await store.changeDeparture(tx, talkId, last.number, { kind, reason, postponedFor })
  return { ...pastOf([...before.slice(0, -1), moved]), hostId: last.hostId }
}

/** How a talk left its evening without another, and what it will say once that is taken back. */
export type CalledOff = { readonly departure: DepartureFacts; readonly past: Past }

/** What was called off last; null for nothing. */
export async function lastCalledOff(tx: Tx, talkId: string): Promise<CalledOff | null> {
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

/** How a talk came to where it stands now, and what it will say once that is taken back. */
export type LastMove = { readonly departure: DepartureFacts; readonly past: Past }

/** The move that brought the talk to its evening; null where none did. */
export async function lastMoved(tx: Tx, talkId: string): Promise<LastMove | null> {
  const departures = await store.readDepartures(tx, talkId)
  const departure = departures.at(-1)
  if (departure?.kind !== 'MOVED') return null
  return { departure, past: pastOf(departures.slice(0, -1)) }
}

/** A talk that was given a date waits for one again, for the reason it waited before. */
export async function postponeAgain(
  tx: Tx,
  talkId: string,
  { number }: DepartureFacts,
  waits: Pick<DepartureFacts, 'reason' | 'hostId'>,
): Promise<Past> {
  const change = { kind: 'POSTPONED', postponedFor: null, ...waits } as const
  await store.changeDeparture(tx, talkId, number, change)
  return pastOf(await store.readDepartures(tx, talkId))
}

/** The other talk of a swap; null where it is gone. */
export async function swappedWith(tx: Tx, swapId: string, talkId: string): Promise<string | null> {
  return store.findSwapped(tx, swapId, talkId)
}
