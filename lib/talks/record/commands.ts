import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import { hostAsBefore } from '@/lib/duties/commands-host'
import { reject, type Facts } from '@/lib/shared/outcome'
import { emptyNight, ensureNight, fillInNight, followHost } from '@/lib/nights/commands'
import { queueNightChanged } from '@/lib/nights/jobs'
import { changeNight, lockNight } from '@/lib/nights/store'
import { forgetDeparture, lastCalledOff, recordDeparture } from '@/lib/talks/commands-departures'
import {
  changeStateOn,
  changeTalk,
  deleteTalk,
  fillInSpeaker,
  findHolder,
  followSpeaker,
  forgetSpeaker,
  insertTalk,
  lockPlanOf,
  setNamesInLog,
} from '@/lib/talks/store'
import type { TalkWords } from '@/lib/talks/types'
import { findCalledOff, findNightOf, findTalkOf } from './store'

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
async function planAgain(tx: Tx, talkId: string, nightId: string): Promise<void> {
  const talk = await lockPlanOf(tx, talkId)
  if (talk === null || talk.state === 'PLANNED') return
  await forgetSpeaker(tx, talkId)
  await emptyNight(tx, nightId, { isNew: false })
  const called = await lastCalledOff(tx, talkId)
  if (called === null) await changeTalk(tx, talkId, { state: 'PLANNED', nightId })
  else {
    await forgetDeparture(tx, talkId, called.departure)
    await changeTalk(tx, talkId, { state: 'PLANNED', nightId, ...called.past })
    const { hostId } = called.departure
    const night = await lockNight(tx, nightId)
    await changeNight(tx, nightId, await hostAsBefore(tx, night, hostId))
  }
  await queueNightChanged(tx, nightId)
}

/** A talk of a date as another source than the plan knows it, such as the chat log. */
export type TalkOfDate = TalkWords & {
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly timeZone: string
  /** What the source calls its people: kept from visitors until the talk's transcript is published. */
  readonly namesInLog: readonly string[]
}

/** What else is known of a talk that was held; what the plan already says stays. */
export type HeldTalk = TalkOfDate & {
  readonly hostId?: string | null
  readonly checkInOpenedAt?: Temporal.Instant | null
  readonly checkInClosedAt?: Temporal.Instant | null
}

/** Which talk it became, and how to take that back. */
export type RecordedTalk = {
  readonly talkId: string
  /** Null for a postponed talk, which has no night. */
  readonly nightId: string | null
  /** Whether the plan did not know the talk before. */
  readonly isNew: boolean
  /** The night on which the talk was planned before; null if it was not. */
  readonly plannedOn: string | null
}

/**
 * Enters a talk that was held before the plan knew of it. The talk planned on that night, if any,
 * becomes the held one and keeps its words; else the night is made with the template's times.
 * Refuses GROUP_UNKNOWN.
 */
export async function recordHeldTalk(
  tx: Tx,
  actor: Actor,
  { hostId, checkInOpenedAt, checkInClosedAt, namesInLog, ...talk }: HeldTalk,
): Promise<RecordedTalk & { readonly nightId: string }> {
  const { groupId, date, timeZone } = talk
  const before = await findTalkOf(tx, groupId, date)
  const night = await ensureNight(tx, { groupId, date, timeZone })
  const talkId = await holdTalk(tx, actor, night.id, talk)
  await fillInSpeaker(tx, talkId, talk.speakerId)
  await setNamesInLog(tx, talkId, namesInLog)
  await fillInNight(tx, night.id, { hostId, checkInOpenedAt, checkInClosedAt })
  await queueNightChanged(tx, night.id)
  return { ...comparedTo(before, talkId), nightId: night.id }
}

async function holdTalk(
  tx: Tx,
  actor: Actor,
  nightId: string,
  { date, timeZone: _, ...talk }: Omit<TalkOfDate, 'namesInLog'>,
): Promise<string> {
  const holder = await findHolder(tx, nightId)
  if (holder !== null) {
    await markHeld(tx, nightId)
    return holder.id
  }
  const talkId = await insertTalk(tx, { ...talk, nightId, state: 'HELD', speakerFromLog: true })
  await recordTalk(tx, actor, talkId, { date: date.toString() })
  return talkId
}

/**
 * Enters a talk that was called off before the plan knew of it. The talk still planned on that night,
 * if any, becomes it and keeps its words; one that was called off already stays as it is; a talk that
 * was held there is refused with NIGHT_TAKEN. Refuses GROUP_UNKNOWN.
 */
export async function recordCalledOffTalk(
  tx: Tx,
  actor: Actor,
  talk: TalkOfDate & { readonly state: 'CANCELLED' | 'POSTPONED' },
): Promise<RecordedTalk> {
  const { groupId, date, timeZone, state, namesInLog, ...words } = talk
  const before = await findTalkOf(tx, groupId, date)
  const night = await ensureNight(tx, { groupId, date, timeZone })
  const nightId = state === 'CANCELLED' ? night.id : null
  const known = await findCalledOff(tx, groupId, date, state)
  if (known !== null) {
    await setNamesInLog(tx, known, namesInLog)
    return { ...comparedTo(before, known), isNew: false, nightId }
  }
  const holder = await findHolder(tx, night.id)
  if (holder !== null && (await changeStateOn(tx, night.id, 'PLANNED', state)) === 0) {
    reject('NIGHT_TAKEN', { date: date.toString(), topic: holder.topic }, 'date')
  }
  const talkId =
    holder?.id ??
    (await insertTalk(tx, { ...words, groupId, nightId, state, speakerFromLog: true }))
  const past = await recordDeparture(tx, talkId, night, { kind: state, reason: null })
  if (night.hostId !== null) await changeNight(tx, night.id, { hostId: null, hostFromLog: false })
  await changeTalk(tx, talkId, { state, nightId, ...past })
  await setNamesInLog(tx, talkId, namesInLog)
  await recordTalk(tx, actor, talkId, { date: date.toString(), state })
  return { ...comparedTo(before, talkId), nightId }
}

/**
 * The labels of a talk that was recorded from the log belong to these members now, or to none. A speaker or
 * a host who was planned or chosen by hand stays. Answers whether anything changed, and on which night.
 */
export async function followLog(
  tx: Tx,
  actor: Actor,
  talkId: string,
  people: { readonly speakerId: string | null; readonly hostId: string | null },
): Promise<{ readonly changed: boolean; readonly nightId: string | null }> {
  const nightId = await findNightOf(tx, talkId)
  const speaker = await followSpeaker(tx, talkId, people.speakerId)
  const host = nightId !== null && (await followHost(tx, nightId, people.hostId))
  const changed = speaker || host
  if (speaker) {
    await record(tx, actor, {
      action: 'talk.credited',
      subjectType: 'talk',
      subjectId: talkId,
      facts: { speaker: people.speakerId },
    })
  }
  if (changed && nightId !== null) await queueNightChanged(tx, nightId)
  return { changed, nightId }
}

/**
 * Takes back what `recordHeldTalk` or `recordCalledOffTalk` did: a talk that only they knew is gone,
 * one that was planned before is planned again, without the names of the log. Answers the night it
 * stood on until now.
 */
export async function unrecordTalk(
  tx: Tx,
  { talkId, isNew, plannedOn }: Pick<RecordedTalk, 'talkId' | 'isNew' | 'plannedOn'>,
): Promise<string | null> {
  const nightId = await findNightOf(tx, talkId)
  if (isNew) {
    await deleteTalk(tx, talkId)
    if (nightId !== null) await emptyNight(tx, nightId, { isNew })
    return nightId
  }
  await setNamesInLog(tx, talkId, [])
  if (plannedOn !== null) await planAgain(tx, talkId, plannedOn)
  return nightId
}

function comparedTo(
  before: { readonly id: string; readonly plannedOn: string | null } | null,
  talkId: string,
) {
  const isNew = before?.id !== talkId
  return { talkId, isNew, plannedOn: isNew ? null : before.plannedOn }
}

async function recordTalk(tx: Tx, actor: Actor, talkId: string, facts: Facts): Promise<void> {
  await record(tx, actor, {
    action: 'talk.recorded',
    subjectType: 'talk',
    subjectId: talkId,
    facts,
  })
}
