import type { Temporal } from 'temporal-polyfill'
import { currentCommunity } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refused, reject, type Outcome } from '@/lib/shared/outcome'
import type { DateFacts } from './rules-plan'
import { DEFAULT_TEMPLATE, eveningOf, timesOn } from './rules-times'
import * as store from './store-plan'
import { findActive } from './store-talks'
import type { NightClocks, NightTimes } from './types'

/** What every command of the plan stands on: the zone, the locks, the facts for a decision. */

/** The zone of the plan; the default one while nobody has set the community up. */
export async function planZone(): Promise<string> {
  return (await currentCommunity())?.timeZone ?? 'Asia/Shanghai'
}

/** The value, or out of the transaction with the refusal. */
export function insist<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return outcome.value
}

/** A talk and its night, both held under the plan's lock. */
export async function enter(tx: Tx, talkId: string) {
  const talk = (await store.lockPlanOf(tx, talkId)) ?? reject('TALK_UNKNOWN')
  const night = talk.nightId === null ? null : await store.lockNight(tx, talk.nightId)
  return { talk, night }
}

export function dateFacts(night: store.LockedNight, zone: string): DateFacts {
  return {
    date: night.date,
    tonight: eveningOf(now(), zone),
    blockedReason: night.blockedReason,
    phase: night.phase,
    holder: night.holder,
  }
}

/** The times asked for; else those the night has; else the template's. */
export function timesFor(
  date: Temporal.PlainDate,
  clocks: NightClocks | null,
  night: store.LockedNight | null,
  zone: string,
): NightTimes {
  if (clocks !== null) return timesOn(date, clocks, zone)
  return night?.times ?? timesOn(date, DEFAULT_TEMPLATE.clocks, zone)
}

export async function requirePeople(
  tx: Tx,
  speakerId: string | null,
  hostId: string | null,
): Promise<void> {
  const asked = [speakerId, hostId].filter((id) => id !== null)
  if (asked.length === 0) return
  const active = await findActive(tx, asked)
  if (speakerId !== null && !active.has(speakerId)) reject('SPEAKER_UNKNOWN', {}, 'speakerId')
  if (hostId !== null && !active.has(hostId)) reject('HOST_UNKNOWN', {}, 'hostId')
}
