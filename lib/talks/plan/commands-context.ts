import { now } from '@/lib/shared/clock'
import type { Tx } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import type { DateFacts } from './rules'
import { eveningOf } from '@/lib/nights/rules-times'
import { changeNight, lockNight, type LockedNight } from '@/lib/nights/store'
import { findHold } from '@/lib/talks/holds/store'
import { findActive, findHolder, lockPlanOf } from '@/lib/talks/store'

/** What every command of the plan stands on: the locks, and the facts for a decision. */

/** A talk and its night, both held under the plan's lock. */
export async function lockTalkAndNight(tx: Tx, talkId: string) {
  const talk = (await lockPlanOf(tx, talkId)) ?? reject('TALK_UNKNOWN')
  const night = talk.nightId === null ? null : await lockNight(tx, talk.nightId)
  return { talk, night }
}

/** The host whom a person chose for the night; null where it follows the duty. */
export function chosenHost({ hostId, hostByDuty }: LockedNight): string | null {
  return hostByDuty ? null : hostId
}

/** The talk of a night goes, and its host with it: the next talk brings its own. */
export async function freeNight(tx: Tx, night: LockedNight): Promise<void> {
  if (night.hostId !== null || night.hostByDuty)
    await changeNight(tx, night.id, { hostId: null, hostFromLog: false })
}

/** What stands on the date of a night that the caller has locked. */
export async function dateFacts(tx: Tx, night: LockedNight, zone: string): Promise<DateFacts> {
  const instant = now()
  return {
    date: night.date,
    now: instant,
    tonight: eveningOf(instant, zone),
    blockedReason: night.blockedReason,
    phase: night.phase,
    holder: await findHolder(tx, night.id),
    isHeld: (await findHold(tx, night, instant)) !== null,
  }
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
