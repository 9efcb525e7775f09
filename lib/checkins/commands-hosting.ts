import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { markHeld, markStillOn } from '@/lib/talks/record/commands'
import type { Temporal } from 'temporal-polyfill'
import { canHost } from '@/lib/nights/policy'
import { canSee } from './policy'
import { decideClosing, decideOpening } from './rules-hosting'
import { nightStatus } from '@/lib/nights/rules-status'
import { decidePhaseMove, type LastStep } from './rules-phases'
import { nightTopic } from '@/lib/nights/rules-topics'
import { nightIdSchema, openingSchema, phaseMoveSchema } from './schema'
import { applyClock } from './commands-clock'
import { recordNight } from '@/lib/nights/commands'
import { findLastStep, findNight, insertPhaseChanges, lockNight } from './store-nights'
import type { NightOnPlan } from './types'
import type { NightPhase, NightEvent } from '@/lib/nights/types'

/** Opens the check-in now, keeps it open so many minutes longer, or opens it again. */
export async function openCheckIn(
  actor: Actor,
  nightId: string,
  minutes: number | null = null,
): Promise<Outcome<undefined>> {
  if (!openingSchema.safeParse({ nightId, minutes }).success) return refuse('NIGHT_NOT_FOUND')
  return host(actor, nightId, 'check-in.opened', (night, at) => decideOpening(night, at, minutes))
}

/** Closes the check-in now; who comes after is late. */
export async function closeCheckIn(actor: Actor, nightId: string): Promise<Outcome<undefined>> {
  if (!nightIdSchema.safeParse(nightId).success) return refuse('NIGHT_NOT_FOUND')
  return host(actor, nightId, 'check-in.closed', decideClosing)
}

/** Moves the evening to a phase: forward to any, back by one or to where it came from. Safe to repeat. */
export async function movePhase(
  actor: Actor,
  nightId: string,
  to: NightPhase,
): Promise<Outcome<undefined>> {
  if (!phaseMoveSchema.safeParse({ nightId, to }).success) return refuse('NIGHT_NOT_FOUND')
  return host(actor, nightId, 'night.phase-moved', (night, at, last) =>
    decidePhaseMove(night, at, to, last),
  )
}

type Decide = (
  night: NightOnPlan,
  at: Temporal.Instant,
  last: LastStep | null,
) => Outcome<NightEvent | null>

async function host(
  actor: Actor,
  nightId: string,
  action: AuditAction,
  decide: Decide,
): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    const found = await lockNight(tx, nightId)
    if (!found || !canSee(actor, found)) reject('NIGHT_NOT_FOUND')
    if (!canHost(actor, found)) reject('NOT_ALLOWED')
    // Only now, holding the night: every check-in let in before was decided before this instant.
    const at = now()
    await applyClock(tx, found, at)
    const night = (await findNight(tx, nightId)) ?? found
    const decided = unwrap(decide(night, at, await findLastStep(tx, nightId, night.phase)))
    if (decided !== null) await apply(tx, actor, night, at, action, decided)
    return undefined
  })
}

async function apply(
  tx: Tx,
  actor: Actor,
  night: NightOnPlan,
  at: Temporal.Instant,
  action: AuditAction,
  change: NightEvent,
): Promise<void> {
  const by = actorId(actor)
  await recordNight(tx, night.id, change)
  if (change.phase !== undefined) {
    await insertPhaseChanges(tx, night.id, [{ phase: change.phase, at }], by)
  }
  // The talk has been held once the evening is closed, and not yet if that is taken back.
  if (change.phase === 'CLOSED') await markHeld(tx, night.id)
  else if (night.phase === 'CLOSED') await markStillOn(tx, night.id)
  const facts = {
    from: nightStatus(night, at).phase,
    to: change.phase ?? null,
    closesAt: change.checkInExtendedUntil?.toString() ?? null,
  }
  await record(tx, actor, { action, subjectType: 'night', subjectId: night.id, facts })
  await applyClock(tx, { ...night, ...change }, at)
  await broadcast(tx, nightTopic(night.id))
}
