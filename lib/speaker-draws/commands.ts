import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { lockHosted } from '@/lib/checkins/commands-hosting'
import type { NightOnPlan } from '@/lib/checkins/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { cancelDraw, openDraw, revealDraw } from '@/lib/draws/commands'
import { nightStatus } from '@/lib/nights/rules-status'
import { lockNight } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { makeList } from './commands-list'
import { askNext } from './commands-next'
import { recordDraw } from './commands-record'
import { decideList, decideOpen, decideReveal } from './rules'
import type { DrawnEveningInput, SpeakerDrawInput } from './schema'
import * as store from './store'
import type { SpeakerDrawRow } from './types'

/**
 * Opens the draw of an evening: its commitment is published before the check-in closes, and words count from then on.
 * A second tap, or another host's at the same moment, gets the draw that is there. Refusals: NIGHT_NOT_FOUND,
 * NOT_ALLOWED, DRAW_EVENING_OFF, DRAW_CHECK_IN_CLOSED, DRAW_BY_HAND where one was entered by hand.
 */
export async function openSpeakerDraw(
  actor: Actor,
  { nightId }: DrawnEveningInput,
): Promise<Outcome<{ readonly drawId: string }>> {
  return transaction(async (tx) => {
    const { night, at } = await lockHosted(tx, actor, nightId)
    const found = await store.findOfNight(tx, nightId)
    if (found !== null) return { drawId: found.drawId ?? reject('DRAW_BY_HAND') }
    unwrap(decideOpen(eveningNow(night, at)))
    const { date } = await lockNight(tx, nightId)
    const byId = actorId(actor)
    const purpose = `speaker ${date.toString()} ${nightId}` as const
    const { drawId, commitment } = await openDraw(tx, { purpose, tickets: null, byId })
    const draw = { nightId, drawId, source: 'APP', state: 'OPEN', note: '' } as const
    const id = await store.insertDraw(tx, { ...draw, openedById: byId, at, drawnAt: null })
    await recordDraw(tx, actor, 'speaker-draw.opened', id, { commitment })
    return { drawId }
  })
}

/**
 * Lists who takes part, once the check-in has closed; the clock does so too. Words count until the reveal. An evening
 * that is opened again, or a check-in that comes later, changes nothing of the list. Refusals: DRAW_UNKNOWN, NOT_ALLOWED,
 * DRAW_CHECK_IN_OPEN, DRAW_LISTED.
 */
export async function listSpeakerDraw(
  actor: Actor,
  { id }: SpeakerDrawInput,
): Promise<Outcome<{ readonly tickets: number }>> {
  return transaction(async (tx) => {
    const { draw, night } = await lockLed(tx, actor, id)
    unwrap(decideList(draw.state, eveningNow(night, now())))
    return { tickets: await makeList(tx, actor, draw) }
  })
}

/**
 * Reveals the seed and with it the order, and asks the first of it. A second tap changes nothing. Refusals:
 * DRAW_UNKNOWN, NOT_ALLOWED, DRAW_NOT_LISTED, DRAW_CANCELLED, DRAW_REVEALED where no member took part.
 */
export async function revealSpeakerDraw(
  actor: Actor,
  { id }: SpeakerDrawInput,
): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    const { draw } = await lockLed(tx, actor, id)
    if (draw.drawnAt !== null) return undefined
    unwrap(decideReveal(draw.state))
    const order =
      (await revealDraw(tx, draw.drawId ?? reject('DRAW_UNKNOWN'))) ?? reject('DRAW_REVEALED')
    await store.setPlaces(tx, id, order)
    await store.changeDraw(tx, id, { state: 'ASKING', drawnAt: now() })
    await recordDraw(tx, actor, 'speaker-draw.revealed', id, { tickets: order.length })
    await askNext(tx, actor, draw)
    return undefined
  })
}

/**
 * Cancels a draw before its reveal: its seed is never shown, so nothing is learned by it. A second time changes nothing.
 * Refusals: DRAW_UNKNOWN, NOT_ALLOWED, DRAW_REVEALED.
 */
export async function cancelSpeakerDraw(
  actor: Actor,
  { id }: SpeakerDrawInput,
): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    const { draw } = await lockLed(tx, actor, id)
    if (draw.state === 'CANCELLED') return undefined
    if (draw.drawId === null || (draw.state !== 'OPEN' && draw.state !== 'LISTED'))
      reject('DRAW_REVEALED')
    await cancelDraw(tx, draw.drawId)
    await store.changeDraw(tx, id, { state: 'CANCELLED', endedAt: now() })
    await recordDraw(tx, actor, 'speaker-draw.cancelled', id)
    return undefined
  })
}

/** The draw with its evening, both held, for who may lead that evening. */
async function lockLed(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ readonly draw: SpeakerDrawRow; readonly night: NightOnPlan }> {
  const found = (await store.findDraw(tx, id)) ?? reject('DRAW_UNKNOWN')
  const { night } = await lockHosted(tx, actor, found.nightId)
  return { night, draw: (await store.lockDraw(tx, id)) ?? reject('DRAW_UNKNOWN') }
}

export function eveningNow(night: NightOnPlan, at: ReturnType<typeof now>) {
  return { isOn: night.occupancy === 'ON', window: nightStatus(night, at).checkIn.state }
}
