import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { broadcast, broadcastSoon } from '@/lib/live/broadcast'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { submitTap, type Present } from './commands-batch'
import { canHost } from '@/lib/nights/policy'
import { canSee } from './policy'
import { decideWithdrawal } from './rules-check-in'
import { presenceTopic } from './rules-topics'
import { nightTopic } from '@/lib/nights/rules-topics'
import { checkInForSchema, checkInIdSchema, nightIdSchema } from './schema'
import * as store from './store-check-ins'
import { findNight, shareNight } from './store-nights'
import type { CheckInFact } from './types'

/** One tap. Safe to repeat: a second tap, or one that races with itself, gets the first one's answer. */
export async function checkIn(actor: Actor, nightId: string): Promise<Outcome<Present>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  if (!nightIdSchema.safeParse(nightId).success) return refuse('NIGHT_NOT_FOUND')
  return submitTap(nightId, { actor, memberId: actor.memberId, via: 'SELF', byId: null })
}

/** A host checks in a member who is here without a phone. The clock decides whether they are late. */
export async function checkInFor(
  actor: Actor,
  nightId: string,
  memberId: string,
): Promise<Outcome<Present>> {
  const input = checkInForSchema.safeParse({ nightId, memberId })
  if (!input.success) return refuse(input.error.issues[0]?.message ?? 'NIGHT_NOT_FOUND')
  const night = await findNight(readable(), nightId)
  if (!night || !canSee(actor, night)) return refuse('NIGHT_NOT_FOUND')
  if (!canHost(actor, night)) return refuse('NOT_ALLOWED')
  if (!(await store.isActiveMember(readable(), memberId))) return refuse('MEMBER_NOT_CHOSEN')
  const outcome = await submitTap(nightId, { actor, memberId, via: 'DESK', byId: actorId(actor) })
  if (outcome.ok && outcome.value.fresh) broadcastSoon(presenceTopic(nightId, memberId))
  return outcome
}

/** Takes one's own check-in back, while the window is open, and not in the seconds after the tap. */
export async function withdrawCheckIn(actor: Actor, nightId: string): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  if (!nightIdSchema.safeParse(nightId).success) return refuse('NIGHT_NOT_FOUND')
  return transaction(async (tx) => {
    const night = await shareNight(tx, nightId)
    if (!night || !canSee(actor, night)) reject('NIGHT_NOT_FOUND')
    const existing = await store.findCheckIn(tx, nightId, actor.memberId)
    const gone = unwrap(decideWithdrawal(night, now(), existing))
    const facts = { ...gone, nightId, memberId: actor.memberId, byId: null }
    await remove(tx, actor, 'check-in.withdrawn', facts)
    return undefined
  })
}

/**
 * The desk takes a check-in back that was made by mistake; the member may check in again, and the desk may
 * give the very same back (`undone/`).
 */
export async function undoCheckIn(actor: Actor, checkInId: string): Promise<Outcome<undefined>> {
  if (!checkInIdSchema.safeParse(checkInId).success) return refuse('CHECK_IN_NOT_FOUND')
  return transaction(async (tx) => {
    const found = await store.findCheckInById(tx, checkInId)
    const night = found && (await shareNight(tx, found.nightId))
    if (!found || !night || !canHost(actor, night)) reject('CHECK_IN_NOT_FOUND')
    if (found.via === 'DUTY') reject('CHECK_IN_BY_DUTY')
    await remove(tx, actor, 'check-in.undone', found)
    return undefined
  })
}

type Removed = CheckInFact & {
  readonly nightId: string
  readonly memberId: string
  /** Who checked the member in, when the desk did. */
  readonly byId: string | null
}

async function remove(tx: Tx, actor: Actor, action: AuditAction, gone: Removed): Promise<void> {
  if (!(await store.deleteCheckIn(tx, gone.id))) reject('CHECK_IN_NOT_FOUND')
  const { nightId, memberId, status, via, byId, at } = gone
  const facts = { memberId, status, via, byId, at: at.toString() }
  await record(tx, actor, { action, subjectType: 'night', subjectId: nightId, facts })
  await broadcast(tx, nightTopic(nightId))
  await broadcast(tx, presenceTopic(nightId, memberId))
}
