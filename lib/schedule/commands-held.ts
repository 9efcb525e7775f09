import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import { timesFor } from './commands-ground'
import { tellNightChanged } from './jobs'
import * as store from './store-plan'
import { changeStateOn, changeTalk, insertTalk, type TalkWords } from './store-talks'

/**
 * Steps of other rooms' transactions: the caller has checked permission and writes its own audit
 * record of why.
 */

/** The night is closed: its planned talk has been held. Twice changes nothing. */
export async function markHeld(tx: Tx, nightId: string): Promise<void> {
  await changeStateOn(tx, nightId, 'PLANNED', 'HELD')
}

/** A night closed by mistake goes on: its talk is still to be held. */
export async function markStillOn(tx: Tx, nightId: string): Promise<void> {
  await changeStateOn(tx, nightId, 'HELD', 'PLANNED')
}

/**
 * What was recorded of a planned talk was wrong: it stands on its night again, as before. One that a
 * coordinator gave another night meanwhile stays there. The caller holds the group's plan.
 */
export async function planAgain(tx: Tx, talkId: string, nightId: string): Promise<void> {
  const talk = await store.lockPlanOf(tx, talkId)
  if (talk === null || talk.state === 'PLANNED') return
  await changeTalk(tx, talkId, {
    state: 'PLANNED',
    nightId,
    reason: null,
    ...(talk.state === 'POSTPONED' && { movedFrom: null }),
  })
  await tellNightChanged(tx, nightId)
}

export type HeldTalk = TalkWords & {
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly timeZone: string
}

/**
 * Enters a talk that was held before the plan knew of it. The talk planned on that night, if any,
 * becomes the held one and keeps its words; else the night is made with the template's times.
 */
export async function recordHeldTalk(
  tx: Tx,
  actor: Actor,
  { groupId, date, timeZone, ...words }: HeldTalk,
): Promise<{ talkId: string; nightId: string }> {
  if (!(await store.lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
  const times = timesFor(date, null, null, timeZone)
  const night = await store.takeNight(tx, groupId, date, times)
  if (night.holder !== null) {
    await markHeld(tx, night.id)
    return { talkId: night.holder.id, nightId: night.id }
  }
  const talkId = await insertTalk(tx, { ...words, groupId, nightId: night.id, state: 'HELD' })
  await record(tx, actor, {
    action: 'talk.recorded',
    subjectType: 'talk',
    subjectId: talkId,
    facts: { date: date.toString() },
  })
  return { talkId, nightId: night.id }
}
