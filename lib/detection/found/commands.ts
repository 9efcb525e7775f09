import { refreshQuestions } from '@/lib/activity/schema'
import { enqueue } from '@/lib/jobs/queue'
import { z } from 'zod'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { creditDutiesOf, withdrawLogCheckIns } from '@/lib/checkins/commands-log'
import { freeLabelIn } from '@/lib/matching/commands-aliases'
import { transaction, type Tx } from '@/lib/db/transaction'
import { unrecordTalk } from '@/lib/talks/record/commands'
import { removeDraft } from '@/lib/transcripts/draft/commands'
import { now, toDate } from '@/lib/shared/clock'
import type { BasedOn } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canDecideNights } from './policy'
import { requireUncorrected } from './rules-forms'
import { decideFound, readFound } from './store'
import { personOf } from './store-evidence'
import type { Decision, Made } from './types'

/**
 * Keeps a correction without deciding yet. Refuses as `confirmFoundNight` does before the cut, and
 * CHANGED_MEANWHILE {count} when another correction was kept since the form was drawn.
 */
export async function correctFoundNight(
  actor: Actor,
  id: string,
  decision: Decision,
  form?: BasedOn,
): Promise<Outcome<undefined>> {
  return deciding(actor, id, async (tx) => {
    const night = (await readFound(tx, id, true)) ?? reject('FOUND_NIGHT_UNKNOWN')
    if (night.state !== 'PROPOSED') reject('FOUND_NIGHT_DECIDED', { state: night.state })
    requireUncorrected(night, decision, form)
    const undecided = { made: null, decidedById: null, decidedAt: null }
    await decideFound(tx, id, { state: 'PROPOSED', decision, ...undecided })
  })
}

/** This was no night. It is not proposed again, even when a later import shows it. */
export async function dismissFoundNight(actor: Actor, id: string): Promise<Outcome<undefined>> {
  return deciding(actor, id, async (tx) => {
    const night = (await readFound(tx, id, true)) ?? reject('FOUND_NIGHT_UNKNOWN')
    if (night.state !== 'PROPOSED') reject('FOUND_NIGHT_DECIDED', { state: night.state })
    await decideFound(tx, id, {
      state: 'DISMISSED',
      decision: night.decision,
      made: null,
      decidedById: actorId(actor),
      decidedAt: toDate(now()),
    })
    await recordDecision(tx, actor, 'foundNight.dismissed', id, night.date)
  })
}

/**
 * Takes a decision back: the night is a proposal again, with the correction kept. Of a confirmed
 * one, the draft, the presence from the log and a talk that only the log knew are gone; a talk that
 * was planned is planned again, until the clock says that its evening is over. Refuses
 * TRANSCRIPT_PUBLISHED (withdraw it first), and NIGHT_TAKEN when another talk stands there now.
 */
export async function reopenFoundNight(actor: Actor, id: string): Promise<Outcome<undefined>> {
  return deciding(actor, id, async (tx) => {
    const night = (await readFound(tx, id, true)) ?? reject('FOUND_NIGHT_UNKNOWN')
    if (night.state === 'PROPOSED') return
    if (night.made !== null && night.talkId !== null) {
      await takeBack(tx, actor, night.groupId, night.made)
    }
    const undecided = { made: null, decidedById: null, decidedAt: null }
    await decideFound(tx, id, { state: 'PROPOSED', decision: night.decision, ...undecided })
    await recordDecision(tx, actor, 'foundNight.reopened', id, night.date)
  })
}

async function takeBack(
  tx: Tx,
  actor: Actor,
  groupId: string,
  { talkId, talkMade, plannedOn, linkedPersonId }: Made,
): Promise<void> {
  await removeDraft(tx, talkId)
  await enqueue(tx, refreshQuestions, { talkId }, { singletonKey: talkId })
  const nightId = await unrecordTalk(tx, { talkId, isNew: talkMade, plannedOn })
  if (nightId !== null) {
    await withdrawLogCheckIns(tx, nightId)
    await creditDutiesOf(tx, nightId)
  }
  if (linkedPersonId === null) return
  // The member may have been merged into another since: the label goes from whom it belongs to now.
  const linked = await personOf(tx, groupId, linkedPersonId)
  if (linked?.memberId != null) await freeLabelIn(tx, actor, linkedPersonId, linked.memberId)
}

async function deciding(
  actor: Actor,
  id: string,
  work: (tx: Tx) => Promise<void>,
): Promise<Outcome<undefined>> {
  if (!canDecideNights(actor)) return refuse('NOT_ALLOWED')
  if (!z.uuid().safeParse(id).success) return refuse('FOUND_NIGHT_UNKNOWN')
  return transaction(async (tx) => {
    await work(tx)
    return undefined
  })
}

async function recordDecision(tx: Tx, actor: Actor, action: AuditAction, id: string, date: string) {
  await record(tx, actor, { action, subjectType: 'foundNight', subjectId: id, facts: { date } })
}
