import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { queueNightChanged } from '@/lib/nights/jobs'
import { canPlan } from '@/lib/nights/policy'
import { zoneOfPlan } from '@/lib/nights/queries'
import { timesFor, timesOn } from '@/lib/nights/rules-times'
import * as nights from '@/lib/nights/store'
import { termsFor } from '@/lib/nights/templates/queries'
import { dateFacts } from '@/lib/talks/plan/commands-context'
import { decideTimes } from '@/lib/talks/plan/rules'
import type { PlanInput } from '@/lib/talks/plan/schema'
import { tieNew } from '@/lib/talks/series/commands'
import { findOnceHere, insertTalk } from '@/lib/talks/store'
import { decideRecord } from './rules'

/**
 * Enters a talk that was given on an evening that is over, of which the plan knew nothing. Speaker and host
 * may have left since; they are credited as for any other evening, once the change is worked on. A reason for
 * which the evening was kept free is gone: it was not.
 *
 * Refuses NOT_ALLOWED, GROUP_UNKNOWN, SPEAKER_UNKNOWN, HOST_UNKNOWN, NIGHT_NOT_OVER, NIGHT_TAKEN, and times
 * out of order.
 */
export async function recordPastTalk(
  actor: Actor,
  input: Omit<PlanInput, 'offerId'>,
): Promise<Outcome<{ readonly talkId: string; readonly nightId: string }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { groupId, date, clocks, hostId, topic, summary, speakerId, mode, visibility } = input
    if (!(await nights.lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
    const zone = await zoneOfPlan(tx)
    const here = await findOnceHere(
      tx,
      [speakerId, hostId].filter((id) => id !== null),
    )
    if (speakerId !== null && !here.has(speakerId)) reject('SPEAKER_UNKNOWN', {}, 'speakerId')
    if (hostId !== null && !here.has(hostId)) reject('HOST_UNKNOWN', {}, 'hostId')
    const first = timesOn(date, clocks ?? (await termsFor(tx, groupId, date)).clocks, zone)
    unwrap(decideTimes(first))
    const night = await nights.ensureNight(tx, groupId, date, first)
    const times = timesFor(night, clocks, zone)
    unwrap(decideRecord(await dateFacts(tx, night, zone), times))
    await nights.changeNight(tx, night.id, {
      times,
      hostId,
      hostFromLog: false,
      blockedReason: null,
    })
    const words = { topic, summary, speakerId, mode, visibility }
    const talkId = await insertTalk(tx, { ...words, groupId, nightId: night.id, state: 'HELD' })
    await tieNew(tx, talkId, input)
    await record(tx, actor, {
      action: 'talk.recorded',
      subjectType: 'talk',
      subjectId: talkId,
      facts: { date: date.toString() },
    })
    await queueNightChanged(tx, night.id)
    return { talkId, nightId: night.id }
  })
}
