import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import { timesFor } from '@/lib/nights/rules-times'
import { queueNightChanged } from '@/lib/nights/jobs'
import * as store from '@/lib/nights/store'
import {
  changeStateOn,
  changeTalk,
  findHolder,
  insertTalk,
  lockPlanOf,
  type TalkWords,
} from '@/lib/talks/store'

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
  const talk = await lockPlanOf(tx, talkId)
  if (talk === null || talk.state === 'PLANNED') return
  await changeTalk(tx, talkId, {
    state: 'PLANNED',
    nightId,
    reason: null,
    ...(talk.state === 'POSTPONED' && { movedFrom: null }),
  })
  await queueNightChanged(tx, nightId)
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
  const night = await store.ensureNight(tx, groupId, date, times)
  const holder = await findHolder(tx, night.id)
  if (holder !== null) {
    await markHeld(tx, night.id)
    return { talkId: holder.id, nightId: night.id }
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

/**
 * A step of another room's transaction: enters a talk that was called off before the plan knew of
 * it. The talk still planned on that night, if any, becomes it and keeps its words; a talk that
 * was held there is refused with NIGHT_TAKEN. The caller has checked permission.
 */
export async function recordCalledOffTalk(
  tx: Tx,
  actor: Actor,
  { groupId, date, timeZone, state, ...words }: HeldTalk & { state: 'CANCELLED' | 'POSTPONED' },
): Promise<{ talkId: string }> {
  if (!(await store.lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
  const night = await store.ensureNight(tx, groupId, date, timesFor(date, null, null, timeZone))
  const holder = await findHolder(tx, night.id)
  if (holder !== null && (await changeStateOn(tx, night.id, 'PLANNED', state)) === 0) {
    reject('NIGHT_TAKEN', { date: date.toString(), topic: holder.topic }, 'date')
  }
  const talkId =
    holder?.id ?? (await insertTalk(tx, { ...words, groupId, nightId: night.id, state }))
  await changeTalk(tx, talkId, calledOff(state, night.id, date))
  await record(tx, actor, {
    action: 'talk.recorded',
    subjectType: 'talk',
    subjectId: talkId,
    facts: { date: date.toString(), state },
  })
  return { talkId }
}

function calledOff(state: 'CANCELLED' | 'POSTPONED', nightId: string, date: Temporal.PlainDate) {
  if (state === 'CANCELLED') return { state, nightId, reason: null }
  return { state, nightId: null, reason: null, movedFrom: date }
}
