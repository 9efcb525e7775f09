import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import { timesFor } from './commands-ground'
import type { HeldTalk } from './commands-held'
import * as store from './store-plan'
import { changeStateOn, changeTalk, insertTalk } from './store-talks'

/**
 * A step of another room's transaction: enters a talk that was called off before the plan knew of
 * it. The talk still planned on that night, if any, becomes it and keeps its words; a talk that
 * was held there is refused with NIGHT_TAKEN. The caller has checked permission.
 */
export async function recordCalledOffTalk(
  tx: Tx,
  actor: Actor,
  { groupId, date, timeZone, state, ...words }: HeldTalk & { state: 'CANCELLED' | 'POSTPONED' },
): Promise<{ talkId: string }> {
  if (!(await store.lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
  const night = await store.takeNight(tx, groupId, date, timesFor(date, null, null, timeZone))
  if (night.holder !== null && (await changeStateOn(tx, night.id, 'PLANNED', state)) === 0) {
    reject('NIGHT_TAKEN', { date: date.toString(), topic: night.holder.topic }, 'date')
  }
  const talkId =
    night.holder?.id ?? (await insertTalk(tx, { ...words, groupId, nightId: night.id, state }))
  await changeTalk(tx, talkId, leaving(state, night.id, date))
  await record(tx, actor, {
    action: 'talk.recorded',
    subjectType: 'talk',
    subjectId: talkId,
    facts: { date: date.toString(), state },
  })
  return { talkId }
}

function leaving(state: 'CANCELLED' | 'POSTPONED', nightId: string, date: Temporal.PlainDate) {
  if (state === 'CANCELLED') return { state, nightId, reason: null }
  return { state, nightId: null, reason: null, movedFrom: date }
}
