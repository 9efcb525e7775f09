import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { presenceTopic } from '@/lib/checkins/rules-topics'
import { isActiveMember } from '@/lib/checkins/store-check-ins'
import { shareNight } from '@/lib/checkins/store-nights'
import type { NightOnPlan } from '@/lib/checkins/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { nightTopic } from '@/lib/nights/rules-topics'
import { basedOn, requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { canCorrect, isOwn } from './policy'
import { correctionOf, decideWrong, standsAs } from './rules'
import type { CorrectionInput } from './schema'
import * as store from './store'
import { reopenCorrected } from './store-disputes'
import type { PresenceSaid } from './types'

type Of = { readonly nightId: string; readonly memberId: string }

/**
 * An organiser puts right what stands of a member at an evening, with a reason; what stood is kept, and given back by
 * `undoCorrection`. Refuses NOT_ALLOWED, CORRECTION_OF_OWN, MEMBER_NOT_CHOSEN, CHANGED_MEANWHILE, and what
 * `decideWrong` does.
 */
export async function correctPresence(
  actor: Actor,
  { nightId, memberId, said, reason, basedOn: form }: CorrectionInput,
): Promise<Outcome<PresenceSaid>> {
  if (!canCorrect(actor)) return refuse('NOT_ALLOWED')
  if (isOwn(actor, memberId)) return refuse('CORRECTION_OF_OWN')
  return transaction(async (tx) => {
    const night = (await shareNight(tx, nightId)) ?? reject('NIGHT_NOT_FOUND')
    if (!(await isActiveMember(tx, memberId))) reject('MEMBER_NOT_CHOSEN')
    const stands = standsAs(await store.holdPresence(tx, nightId, memberId))
    requireUnchanged(form, basedOn({ said: stands }), basedOn({ said }))
    await correctIn(tx, actor, { night, memberId, said, reason })
    return said
  })
}

/** A step of a transaction that has asked who may: puts it right, and writes it down. */
export async function correctIn(
  tx: Tx,
  actor: Actor,
  correction: {
    readonly night: NightOnPlan
    readonly memberId: string
    readonly said: PresenceSaid
    readonly reason: string
  },
): Promise<void> {
  const { night, memberId, said, reason } = correction
  const of = { nightId: night.id, memberId }
  const was = await store.holdPresence(tx, night.id, memberId)
  const at = now()
  const byId = actorId(actor)
  unwrap(decideWrong(night, at, was, said))
  const put = correctionOf(night, at, was, said)
  await store.replaceCheckIn(tx, of, put && { ...put, via: 'DESK', byId })
  const id = await store.insertCorrection(tx, { ...of, was, said, reason, at, byId })
  await written(tx, actor, of, {
    action: 'check-in.corrected',
    facts: { correctionId: id, memberId, was: standsAs(was), said },
  })
}

/**
 * Gives back exactly what stood before the last correction; what a member had said about it waits for an answer again.
 * Refuses NOT_ALLOWED, CORRECTION_OF_OWN, CORRECTION_NOT_FOUND, and CORRECTION_OVERTAKEN where something else stands
 * there by now. Doing it twice changes nothing.
 */
export async function undoCorrection(
  actor: Actor,
  { correctionId }: { readonly correctionId: string },
): Promise<Outcome<undefined>> {
  if (!canCorrect(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await undoIn(tx, actor, correctionId)
    return undefined
  })
}

/** A step of a transaction that has asked who may. */
export async function undoIn(tx: Tx, actor: Actor, correctionId: string): Promise<void> {
  const found = (await store.findCorrection(tx, correctionId)) ?? reject('CORRECTION_NOT_FOUND')
  const { nightId, memberId, said, was } = found
  if (isOwn(actor, memberId)) reject('CORRECTION_OF_OWN')
  await shareNight(tx, nightId)
  const stands = await store.holdPresence(tx, nightId, memberId)
  // Looked at again under the member's lock: of two who undo it, the second finds it done.
  if ((await store.findCorrection(tx, correctionId))?.undone !== false) return
  const last = await store.findLastCorrection(tx, { nightId, memberId })
  if (last !== correctionId || standsAs(stands) !== said) reject('CORRECTION_OVERTAKEN')
  await store.replaceCheckIn(tx, { nightId, memberId }, was)
  await store.markUndone(tx, correctionId, { at: now(), byId: actorId(actor) })
  await reopenCorrected(tx, { nightId, memberId })
  const facts = { correctionId, memberId, said: standsAs(was) }
  await written(tx, actor, { nightId, memberId }, { action: 'check-in.correction-undone', facts })
}

type Act = {
  readonly action: 'check-in.corrected' | 'check-in.correction-undone'
  readonly facts: Readonly<Record<string, string>>
}

async function written(
  tx: Tx,
  actor: Actor,
  { nightId, memberId }: Of,
  { action, facts }: Act,
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'night', subjectId: nightId, facts })
  await broadcast(tx, nightTopic(nightId))
  await broadcast(tx, presenceTopic(nightId, memberId))
}
