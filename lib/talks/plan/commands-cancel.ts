import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { refuse, unwrap, type Outcome } from '@/lib/shared/outcome'
import { dateFacts, lockTalkAndNight } from './commands-context'
import { planZone } from '@/lib/nights/queries'
import { queueNightChanged } from '@/lib/nights/jobs'
import { canPlan } from '@/lib/nights/policy'
import { decideCancel, decidePostpone, decideRestore } from './rules'
import type { WithReasonInput } from './schema'
import * as store from '@/lib/nights/store'
import { changeTalk } from '@/lib/talks/store'

/** Calls a planned talk off. Its night is free again; the talk and the reason stay to be read. */
export async function cancelTalk(
  actor: Actor,
  { talkId, reason }: WithReasonInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talk, night } = await lockTalkAndNight(tx, talkId)
    unwrap(decideCancel({ ...talk, night }))
    await changeTalk(tx, talk.id, { state: 'CANCELLED', nightId: talk.nightId, reason })
    await record(tx, actor, {
      action: 'talk.cancelled',
      subjectType: 'talk',
      subjectId: talk.id,
      facts: { date: night?.date.toString() ?? null },
    })
    if (night !== null) await queueNightChanged(tx, night.id)
    return undefined
  })
}

/** Takes a planned talk off its night, without a new date yet. */
export async function postponeTalk(
  actor: Actor,
  { talkId, reason }: WithReasonInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talk, night } = await lockTalkAndNight(tx, talkId)
    unwrap(decidePostpone({ ...talk, night }))
    await changeTalk(tx, talk.id, {
      state: 'POSTPONED',
      nightId: null,
      reason,
      movedFrom: night?.date ?? talk.movedFrom,
    })
    await record(tx, actor, {
      action: 'talk.postponed',
      subjectType: 'talk',
      subjectId: talk.id,
      facts: { date: night?.date.toString() ?? null },
    })
    if (night !== null) await queueNightChanged(tx, night.id)
    return undefined
  })
}

/** Takes a cancellation or postponement back, while the night is still free. */
export async function restoreTalk(actor: Actor, talkId: string): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  const zone = await planZone()
  return transaction(async (tx) => {
    const { talk, night: own } = await lockTalkAndNight(tx, talkId)
    const former =
      own === null && talk.movedFrom !== null
        ? await store.findNightId(tx, talk.groupId, talk.movedFrom)
        : null
    const night = former === null ? own : await store.lockNight(tx, former)
    unwrap(
      decideRestore(
        talk.state,
        night && { ...(await dateFacts(tx, night, zone)), times: night.times },
      ),
    )
    await changeTalk(tx, talk.id, {
      state: 'PLANNED',
      nightId: night?.id ?? null,
      reason: null,
      ...(talk.state === 'POSTPONED' && { movedFrom: null }),
    })
    await record(tx, actor, {
      action: 'talk.restored',
      subjectType: 'talk',
      subjectId: talk.id,
      facts: { date: night?.date.toString() ?? null },
    })
    if (night !== null) await queueNightChanged(tx, night.id)
    return undefined
  })
}
