import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { MemberViewer } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { now } from '@/lib/shared/clock'
import { reject, type Facts } from '@/lib/shared/outcome'
import { canSee } from '@/lib/checkins/policy'
import { decideCatchUp, decideCatchUpBack } from './rules'
import { presenceTopic } from '@/lib/checkins/rules-topics'
import { nightTopic } from '@/lib/nights/rules-topics'
import { deleteCheckIn, findCheckIn, insertCaughtUp } from '@/lib/checkins/store-check-ins'
import { findReader } from './store'
import { shareNight } from '@/lib/checkins/store-nights'

/**
 * Steps of lib/transcripts, which knows what is published: the caller has made sure that the member may
 * read the transcript, and holds it until the transaction ends.
 */

/** Records that the member has read the night's transcript. Safe to repeat. */
export async function recordCaughtUp(
  tx: Tx,
  actor: MemberViewer,
  nightId: string,
  publishedAt: Temporal.Instant,
): Promise<void> {
  const night = await shareNight(tx, nightId)
  if (!night || !canSee(actor, night)) reject('NIGHT_NOT_FOUND')
  const reader = (await findReader(tx, actor.memberId)) ?? reject('SIGN_IN_FIRST')
  const existing = await findCheckIn(tx, nightId, actor.memberId)
  const decision = decideCatchUp(night, reader, publishedAt, now(), existing)
  if (!decision.ok) reject(decision.refusal.code, decision.refusal.facts)
  if (decision.value === null) return
  await insertCaughtUp(tx, nightId, actor.memberId, decision.value.at)
  await notifyNight(tx, nightId, actor.memberId)
}

/** Takes that back. */
export async function takeCaughtUpBack(
  tx: Tx,
  actor: MemberViewer,
  nightId: string,
): Promise<void> {
  const decision = decideCatchUpBack(await findCheckIn(tx, nightId, actor.memberId))
  if (!decision.ok) reject(decision.refusal.code)
  const { id, status, via, at } = decision.value
  if (!(await deleteCheckIn(tx, id))) reject('CATCH_UP_NOT_FOUND')
  const facts: Facts = { memberId: actor.memberId, status, via, at: at.toString() }
  await record(tx, actor, {
    action: 'check-in.withdrawn',
    subjectType: 'night',
    subjectId: nightId,
    facts,
  })
  await notifyNight(tx, nightId, actor.memberId)
}

async function notifyNight(tx: Tx, nightId: string, memberId: string): Promise<void> {
  await broadcast(tx, nightTopic(nightId))
  await broadcast(tx, presenceTopic(nightId, memberId))
}
