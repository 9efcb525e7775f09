import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { broadcast } from '@/lib/live/broadcast'
import { markHeld } from '@/lib/talks/record/commands'
import { now } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { nextStatusChange } from '@/lib/nights/rules-status'
import { decideClockChanges } from './rules-clock'
import { nightTopic } from '@/lib/nights/rules-topics'
import { applyClockKind } from './schema'
import { creditDuties } from './store-check-ins'
import { recordNight } from '@/lib/nights/commands'
import { insertPhaseChanges, lockNight } from './store-nights'
import type { NightOnPlan } from './types'

/**
 * Writes down what the clock did on a night, wakes its pages and queues the next such moment. Safe at
 * any time and any number of times: it reads the facts afresh and does what is left.
 */
export async function applyClockToNight(nightId: string): Promise<void> {
  const outcome = await transaction(async (tx) => {
    const night = await lockNight(tx, nightId)
    if (night === null) return
    await applyClock(tx, night, now())
    await broadcast(tx, nightTopic(nightId))
  })
  if (!outcome.ok) throw new Error(`A night could not be settled: ${outcome.refusal.code}`)
}

/** The same within a transaction that holds the night. */
export async function applyClock(tx: Tx, night: NightOnPlan, at: Temporal.Instant): Promise<void> {
  const { steps, change, credits } = decideClockChanges(night, at)
  if (change !== null) await recordNight(tx, night.id, change)
  if (steps.length > 0) await insertPhaseChanges(tx, night.id, steps, null)
  if (change?.phase === 'CLOSED') await markHeld(tx, night.id)
  // Once closed, who was present by duty is history.
  if (credits && night.phase !== 'CLOSED') await credit(tx, night)
  await queueNext(tx, { ...night, ...change }, at)
}

/** Speaker and host are present without asking, from the minute at which the check-in opened. */
async function credit(tx: Tx, night: NightOnPlan): Promise<void> {
  const duties = [night.speakerId, night.hostId].filter((id) => id !== null)
  await creditDuties(
    tx,
    night.id,
    [...new Set(duties)],
    night.checkInOpenedAt ?? night.checkInOpensAt,
  )
}

async function queueNext(tx: Tx, night: NightOnPlan, at: Temporal.Instant): Promise<void> {
  const moment = nextStatusChange(night, at)
  if (moment === null) return
  // The instant stands in the key: when the times change, the old job finds nothing to do.
  const singletonKey = `${night.id} ${moment.toString()}`
  await enqueue(tx, applyClockKind, { nightId: night.id }, { startAfter: moment, singletonKey })
}
