import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { hostAsBefore } from '@/lib/duties/commands-host'
import { queueNightChanged } from '@/lib/nights/jobs'
import { canPlan } from '@/lib/nights/policy'
import { zoneOfPlan } from '@/lib/nights/queries'
import * as nights from '@/lib/nights/store'
import type { LockedNight } from '@/lib/nights/store'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { keepKnown } from '@/lib/talks/changes/commands'
import {
  forgetDeparture,
  lastMoved,
  postponeAgain,
  swappedWith,
  type LastMove,
} from '@/lib/talks/commands-departures'
import { changeTalk, type LockedTalk } from '@/lib/talks/store'
import { chosenHost, dateFacts, freeNight, lockTalkAndNight } from './commands-context'
import { exchange, targetOf } from './commands-swap'
import { decideUndoMove, decideUndoSwap } from './rules'
import type { UndoMoveInput } from './schema'

/**
 * Takes the last move of a talk back, while it stands where that brought it and its evening of before is free: it is
 * there again at its hour, or waits for a date again; of two that were swapped both are. Refusals: NOT_ALLOWED,
 * TALK_UNKNOWN, NO_MOVE_TO_UNDO, SWAP_CHANGED, and those of a move.
 */
export async function undoMove(
  actor: Actor,
  { talkId, from }: UndoMoveInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talk, night } = await lockTalkAndNight(tx, talkId)
    const move = await lastMoved(tx, talkId)
    if (move === null || night === null || talk.state !== 'PLANNED') reject('NO_MOVE_TO_UNDO')
    // What the page said was moved: a later move is not taken back by its button.
    if (!from.equals(move.departure.date)) reject('NO_MOVE_TO_UNDO')
    const step = { talk, night, move }
    const { departure } = move
    if (departure.swapId !== null) await undoSwap(tx, step, departure.swapId)
    else if (departure.postponedFor === null) await moveBack(tx, step)
    else await waitAgain(tx, step, departure.postponedFor)
    await record(tx, actor, {
      action: 'talk.move-undone',
      subjectType: 'talk',
      subjectId: talkId,
      facts: { from: night.date.toString(), to: departure.date.toString() },
    })
    return undefined
  })
}

type Step = { readonly talk: LockedTalk; readonly night: LockedNight; readonly move: LastMove }

async function moveBack(tx: Tx, { talk, night, move }: Step): Promise<void> {
  const { departure, past } = move
  const zone = await zoneOfPlan(tx)
  const id = await nights.findNightId(tx, talk.groupId, departure.date)
  const target = id === null ? reject('NO_NIGHT_TO_RESTORE') : await nights.lockNight(tx, id)
  const times = departure.times ?? target.times
  unwrap(decideUndoMove({ ...talk, night }, await dateFacts(tx, target, zone), times))
  await keepKnown(tx, talk.id)
  await forgetDeparture(tx, talk.id, departure)
  if (target.id !== night.id) await freeNight(tx, night)
  await nights.changeNight(tx, target.id, {
    times,
    checkInExtendedUntil: null,
    ...(await hostAsBefore(tx, target, chosenHost(night) ?? departure.hostId)),
    hostFromLog: false,
  })
  await changeTalk(tx, talk.id, { state: 'PLANNED', nightId: target.id, ...past })
  await queueNightChanged(tx, night.id, target.id)
}

/** It had waited for a date, and does again. */
async function waitAgain(tx: Tx, { talk, night, move }: Step, reason: string): Promise<void> {
  unwrap(decideUndoMove({ ...talk, night }, null, night.times))
  await keepKnown(tx, talk.id)
  const past = await postponeAgain(tx, talk.id, move.departure, {
    reason: reason === '' ? null : reason,
    hostId: chosenHost(night),
  })
  await freeNight(tx, night)
  await changeTalk(tx, talk.id, { state: 'POSTPONED', nightId: null, ...past })
  await queueNightChanged(tx, night.id)
}

async function undoSwap(tx: Tx, step: Step, swapId: string): Promise<void> {
  const otherId = (await swappedWith(tx, swapId, step.talk.id)) ?? reject('SWAP_CHANGED')
  const other = await lockTalkAndNight(tx, otherId)
  const move = await lastMoved(tx, otherId)
  const { talk, night } = other
  // Either went on from where the swap had brought it: there is no swap to take back any more.
  if (move?.departure.swapId !== swapId || night === null) reject('SWAP_CHANGED')
  const zone = await zoneOfPlan(tx)
  const targets = {
    one: await targetOf(tx, night, zone),
    other: await targetOf(tx, step.night, zone),
  }
  unwrap(
    decideUndoSwap(
      { ...step.talk, night: step.night, target: targets.one },
      { ...talk, night, target: targets.other },
    ),
  )
  for (const id of [step.talk.id, otherId]) await keepKnown(tx, id)
  await forgetDeparture(tx, step.talk.id, step.move.departure)
  await forgetDeparture(tx, otherId, move.departure)
  await exchange(tx, step, { talk, night }, { one: step.move.past, other: move.past })
  await queueNightChanged(tx, step.night.id, night.id)
}
