import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import { queueNightChanged } from '@/lib/nights/jobs'
import * as nights from '@/lib/nights/store'
import type { NightTimes } from '@/lib/nights/types'
import { reject, unwrap } from '@/lib/shared/outcome'
import { keepKnown } from '@/lib/talks/changes/commands'
import {
  forgetDeparture,
  lastCalledOff,
  lastMoved,
  recordDeparture,
  type CalledOff,
} from '@/lib/talks/commands-departures'
import { changeTalk, findHolder } from '@/lib/talks/store'
import { bringBack, callOff } from './commands-cancel'
import { lockTalkAndNight } from './commands-context'
import { decidePostpone } from './rules'

/**
 * Steps of a host's command about the evening that is on: it has decided that the host may, and holds the night. What
 * the plan said stays with the talk, as after a coordinator's move.
 */

/** The talk of the night begins at a later hour of the same evening. */
export async function startLater(
  tx: Tx,
  actor: Actor,
  nightId: string,
  later: { readonly times: NightTimes; readonly reason: string },
): Promise<void> {
  const { talk, night } = await heldOn(tx, nightId)
  await keepKnown(tx, talk.id)
  const past = await recordDeparture(tx, talk.id, night, { kind: 'MOVED', reason: later.reason })
  await nights.changeNight(tx, nightId, { times: later.times })
  await changeTalk(tx, talk.id, { state: 'PLANNED', nightId, ...past })
  const date = night.date.toString()
  const facts = { from: date, to: date }
  await record(tx, actor, { action: 'talk.moved', ...subject(talk.id), facts })
  await queueNightChanged(tx, nightId)
}

/** It begins at the hour of before after all. Refuses NO_MOVE_TO_UNDO where another change came after it. */
export async function startAsBefore(tx: Tx, actor: Actor, nightId: string): Promise<void> {
  const { talk, night } = await heldOn(tx, nightId)
  const move = (await lastMoved(tx, talk.id)) ?? reject('NO_MOVE_TO_UNDO')
  const { departure, past } = move
  if (!departure.date.equals(night.date) || departure.times === null) reject('NO_MOVE_TO_UNDO')
  await keepKnown(tx, talk.id)
  await forgetDeparture(tx, talk.id, departure)
  await nights.changeNight(tx, nightId, { times: departure.times })
  await changeTalk(tx, talk.id, { state: 'PLANNED', nightId, ...past })
  const date = night.date.toString()
  const facts = { from: date, to: date }
  await record(tx, actor, { action: 'talk.move-undone', ...subject(talk.id), facts })
  await queueNightChanged(tx, nightId)
}

/** The talk leaves the evening and waits for a date. Refusals: those of postponing. */
export async function postponeHeld(
  tx: Tx,
  actor: Actor,
  nightId: string,
  reason: string,
): Promise<void> {
  const { talk, night } = await heldOn(tx, nightId)
  unwrap(decidePostpone({ ...talk, night }))
  await callOff(tx, actor, { talkId: talk.id, night, kind: 'POSTPONED', reason })
}

/**
 * The talk that was postponed from the evening is held there after all. `check` rejects who may not, under the plan's
 * lock; it hears how the talk left, null for one that stands. Refusals: its own, and those of restoring.
 */
export async function holdAfterAll(
  tx: Tx,
  actor: Actor,
  { talkId, nightId }: { readonly talkId: string; readonly nightId: string },
  check: (called: CalledOff | null) => Promise<void>,
): Promise<void> {
  const { talk } = await lockTalkAndNight(tx, talkId)
  const called = await lastCalledOff(tx, talkId)
  await check(called)
  const from = called && (await nights.findNightId(tx, talk.groupId, called.departure.date))
  // Put off from another evening, it comes back by the plan.
  if (from !== nightId) reject('NOTHING_TO_RESTORE', { state: talk.state })
  await bringBack(tx, actor, talk, called)
}

async function heldOn(tx: Tx, nightId: string) {
  const holder = (await findHolder(tx, nightId)) ?? reject('TALK_UNKNOWN')
  const { talk, night } = await lockTalkAndNight(tx, holder.id)
  return { talk, night: night ?? reject('TALK_UNKNOWN') }
}

function subject(talkId: string) {
  return { subjectType: 'talk', subjectId: talkId } as const
}
