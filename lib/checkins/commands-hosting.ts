import { record } from '@/lib/audit/record'
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
import { nightMark } from './hosting/rules-acts'
import { requireShown } from './hosting/commands-shown'
import { applyClock } from './commands-clock'
import { recordNight } from '@/lib/nights/commands'
import { findLastStep, findNight, insertPhaseChanges, lockNight } from './store-nights'
import type { HostAction } from './hosting/types'
import type { NightOnPlan } from './types'
import type { NightPhase, NightEvent } from '@/lib/nights/types'

/** What the host's page was drawn from (`nightMark`); absent where no page speaks. */
type Shown = string | undefined

/** Opens the check-in now, keeps it open so many minutes longer, or opens it again. */
export async function openCheckIn(
  actor: Actor,
  nightId: string,
  minutes: number | null = null,
  shown?: Shown,
): Promise<Outcome<undefined>> {
  if (!openingSchema.safeParse({ nightId, minutes }).success) return refuse('NIGHT_NOT_FOUND')
  return host(actor, { nightId, shown }, 'check-in.opened', (night, at) =>
    decideOpening(night, at, minutes),
  )
}

/** Closes the check-in now; who comes after is late. */
export async function closeCheckIn(
  actor: Actor,
  nightId: string,
  shown?: Shown,
): Promise<Outcome<undefined>> {
  if (!nightIdSchema.safeParse(nightId).success) return refuse('NIGHT_NOT_FOUND')
  return host(actor, { nightId, shown }, 'check-in.closed', decideClosing)
}

/**
 * Moves the evening to a phase: forward to any, back by one or to where it came from. Safe to repeat; a step from a
 * page that shows another state than the night has is refused: EVENING_CHANGED {by, what, phase, time}.
 */
export async function movePhase(
  actor: Actor,
  nightId: string,
  to: NightPhase,
  shown?: Shown,
): Promise<Outcome<undefined>> {
  if (!phaseMoveSchema.safeParse({ nightId, to }).success) return refuse('NIGHT_NOT_FOUND')
  return host(actor, { nightId, shown }, 'night.phase-moved', (night, at, last) =>
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
  { nightId, shown }: { readonly nightId: string; readonly shown: Shown },
  action: HostAction,
  decide: Decide,
): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    const { night, at } = await lockHosted(tx, actor, nightId)
    const decided = decide(night, at, await findLastStep(tx, nightId, night.phase))
    // A step that is done already is done, also from a page that is behind.
    if (decided.ok && decided.value === null) return undefined
    await requireShown(tx, night, shown)
    const change = unwrap(decided)
    if (change !== null) await apply(tx, actor, night, at, action, change)
    return undefined
  })
}

/** The night, held, with all that the clock did written down; for who may steer it. */
export async function lockHosted(
  tx: Tx,
  actor: Actor,
  nightId: string,
): Promise<{ readonly night: NightOnPlan; readonly at: Temporal.Instant }> {
  const found = await lockNight(tx, nightId)
  if (!found || !canSee(actor, found)) reject('NIGHT_NOT_FOUND')
  if (!canHost(actor, found)) reject('NOT_ALLOWED')
  // Only now, holding the night: every check-in let in before was decided before this instant.
  const at = now()
  await applyClock(tx, found, at)
  return { night: (await findNight(tx, nightId)) ?? found, at }
}

async function apply(
  tx: Tx,
  actor: Actor,
  night: NightOnPlan,
  at: Temporal.Instant,
  action: HostAction,
  change: NightEvent,
): Promise<void> {
  if (change.phase !== undefined) {
    await insertPhaseChanges(tx, night.id, [{ phase: change.phase, at }], actorId(actor))
  }
  const after = { ...night, ...change }
  const facts = {
    from: nightStatus(night, at).phase,
    to: change.phase ?? null,
    closesAt: change.checkInExtendedUntil?.toString() ?? null,
    was: nightMark(night),
    is: nightMark(after),
  }
  await record(tx, actor, { action, subjectType: 'night', subjectId: night.id, facts })
  await putInto(tx, night, change, at)
}

/** Records how the night stands from now on, with what follows from it. A step of a host's command. */
export async function putInto(
  tx: Tx,
  night: NightOnPlan,
  change: NightEvent,
  at: Temporal.Instant,
): Promise<void> {
  await recordNight(tx, night.id, change)
  const phase = change.phase ?? night.phase
  // The talk has been held once the evening is closed, and not yet if that is taken back.
  if (phase === 'CLOSED' && night.phase !== 'CLOSED') await markHeld(tx, night.id)
  else if (phase !== 'CLOSED' && night.phase === 'CLOSED') await markStillOn(tx, night.id)
  await applyClock(tx, { ...night, ...change }, at)
  await broadcast(tx, nightTopic(night.id))
}
