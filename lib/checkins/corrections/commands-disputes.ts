import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { canSee } from '@/lib/checkins/policy'
import { shareNight } from '@/lib/checkins/store-nights'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { correctIn, undoIn } from './commands'
import { canCorrect, isOwn } from './policy'
import { decideWrong, mayDispute, standsAs } from './rules'
import type { AnswerInput, DisputeInput } from './schema'
import { findLastCorrection, holdPresence } from './store'
import * as store from './store-disputes'

/**
 * A member says that what stands of them at an evening is wrong, once; it waits for an organiser. Refuses
 * SIGN_IN_FIRST, NIGHT_NOT_FOUND, DISPUTE_OPEN, DISPUTE_ANSWERED, and what `decideWrong` does.
 */
export async function disputePresence(
  actor: Actor,
  { nightId, said, reason }: DisputeInput,
): Promise<Outcome<string>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    const night = await shareNight(tx, nightId)
    if (!night || !canSee(actor, night)) reject('NIGHT_NOT_FOUND')
    const stands = await holdPresence(tx, nightId, memberId)
    unwrap(mayDispute(await store.findStateOf(tx, nightId, memberId)))
    const at = now()
    unwrap(decideWrong(night, at, stands, said))
    // What members say of themselves is no act of the desk: it is not audited, and no sign of life.
    return store.putDispute(tx, { nightId, memberId, said, reason, at })
  })
}

/** The member takes it back while it waits. Refuses SIGN_IN_FIRST, DISPUTE_NOT_FOUND and DISPUTE_ANSWERED. */
export async function withdrawDispute(
  actor: Actor,
  { disputeId }: { readonly disputeId: string },
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const found = await store.holdDispute(tx, disputeId)
    if (found?.memberId !== actor.memberId) reject('DISPUTE_NOT_FOUND')
    if (found.state === 'WITHDRAWN') return undefined
    if (found.state !== 'OPEN') reject('DISPUTE_ANSWERED')
    await store.setState(tx, disputeId, 'WITHDRAWN')
    return undefined
  })
}

/**
 * An organiser corrects what a member said is wrong, or leaves it, with an answer that the member reads. Refuses
 * NOT_ALLOWED, DISPUTE_NOT_FOUND, CORRECTION_OF_OWN, DISPUTE_ANSWERED when another was first, DISPUTE_ANSWER_MISSING,
 * and what `decideWrong` does.
 */
export async function answerDispute(
  actor: Actor,
  { disputeId, correct, answer }: AnswerInput,
): Promise<Outcome<undefined>> {
  if (!canCorrect(actor)) return refuse('NOT_ALLOWED')
  if (correct === 'no' && answer === '') return refuse('DISPUTE_ANSWER_MISSING', {}, 'answer')
  return transaction(async (tx) => {
    const found = (await store.holdDispute(tx, disputeId)) ?? reject('DISPUTE_NOT_FOUND')
    const { nightId, memberId, said, reason, state } = found
    if (isOwn(actor, memberId)) reject('CORRECTION_OF_OWN')
    if (state === 'WITHDRAWN') reject('DISPUTE_NOT_FOUND')
    if (state !== 'OPEN') reject('DISPUTE_ANSWERED')
    if (correct === 'yes') {
      const night = (await shareNight(tx, nightId)) ?? reject('NIGHT_NOT_FOUND')
      const stands = standsAs(await holdPresence(tx, nightId, memberId))
      // The desk may have put it right by itself meanwhile.
      if (stands !== said) await correctIn(tx, actor, { night, memberId, said, reason })
    }
    const answeredAs = correct === 'yes' ? 'CORRECTED' : 'LEFT'
    const answeredById = actorId(actor)
    await store.setAnswer(tx, disputeId, { state: answeredAs, answer, at: now(), answeredById })
    const subject = { subjectType: 'night', subjectId: nightId }
    const facts = { memberId, corrected: correct }
    await record(tx, actor, { action: 'check-in.dispute-answered', ...subject, facts })
    return undefined
  })
}

/**
 * Takes an answer back, with the correction that it made: it waits again. Refuses NOT_ALLOWED, DISPUTE_NOT_FOUND,
 * CORRECTION_OF_OWN, and CORRECTION_OVERTAKEN where something else stands there by now.
 */
export async function reopenDispute(
  actor: Actor,
  { disputeId }: { readonly disputeId: string },
): Promise<Outcome<undefined>> {
  if (!canCorrect(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const found = (await store.holdDispute(tx, disputeId)) ?? reject('DISPUTE_NOT_FOUND')
    const { nightId, memberId, state } = found
    if (isOwn(actor, memberId)) reject('CORRECTION_OF_OWN')
    if (state === 'OPEN') return undefined
    if (state === 'WITHDRAWN') reject('DISPUTE_NOT_FOUND')
    const last = state === 'CORRECTED' ? await findLastCorrection(tx, { nightId, memberId }) : null
    if (last !== null) await undoIn(tx, actor, last)
    await store.setState(tx, disputeId, 'OPEN')
    const subject = { subjectType: 'night', subjectId: nightId }
    await record(tx, actor, {
      action: 'check-in.dispute-reopened',
      ...subject,
      facts: { memberId },
    })
    return undefined
  })
}
