import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { forgetChosenHost, hostOf } from '@/lib/duties/commands-host'
import { refuse, unwrap, type Outcome } from '@/lib/shared/outcome'
import { canPlan } from '@/lib/nights/policy'
import { chosenHost, dateFacts, freeNight, lockTalkAndNight } from './commands-context'
import { placeTalk } from './commands-place'
import { zoneOfPlan } from '@/lib/nights/queries'
import { clocksOf, timesFor, timesOn } from '@/lib/nights/rules-times'
import { queueNightChanged } from '@/lib/nights/jobs'
import { termsFor } from '@/lib/nights/templates/queries'
import { requireUnchanged } from '@/lib/shared/based-on'
import { moveForm } from './rules-forms'
import { decideMove, decideTimes } from './rules'
import { sameTimes } from '@/lib/nights/rules-times'
import type { MoveInput, PlanInput } from './schema'
import { closeOffer, sourceOf } from '@/lib/talks/offers/store'
import { originOfOffer } from '@/lib/talks/origins/rules'
import { tieNew } from '@/lib/talks/series/commands'
import * as store from '@/lib/nights/store'
import type { LockedNight } from '@/lib/nights/store'
import { keepKnown } from '@/lib/talks/changes/commands'
import { endPostponement, recordDeparture } from '@/lib/talks/commands-departures'
import { changeTalk } from '@/lib/talks/store'

/** Puts a new talk on a free night. Answers the talk and the night it stands on. */
export async function planTalk(
  actor: Actor,
  input: PlanInput,
): Promise<Outcome<{ talkId: string; nightId: string }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { offerId, seriesId, followsId, ...talk } = input
    const source = offerId === undefined ? null : await sourceOf(tx, offerId)
    const tied = seriesId !== undefined || followsId !== undefined
    const origin = tied ? 'SERIES' : originOfOffer(source)
    const placed = await placeTalk(tx, actor, { ...talk, origin })
    await tieNew(tx, placed.talkId, { seriesId, followsId })
    // An offer that was planned or let go meanwhile stays as it is.
    if (offerId !== undefined) await closeOffer(tx, offerId, { at: now(), talkId: placed.talkId })
    return placed
  })
}

/**
 * Takes a planned talk to another free date, changes the hour on its own, or gives a postponed one
 * its date. The date it stood on and the reason stay with it. Refused when it went elsewhere since the
 * form was drawn: CHANGED_MEANWHILE {count}.
 */
export async function moveTalk(
  actor: Actor,
  input: MoveInput,
): Promise<Outcome<{ nightId: string }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talk, night } = await lockTalkAndNight(tx, input.talkId)
    const zone = await zoneOfPlan(tx)
    const { date, clocks, reason } = input
    const stands = night === null ? null : clocksOf(night.times, zone)
    // A form without times leaves them as they are, so it is not made from them.
    const from = moveForm(night?.date ?? null, clocks === null ? null : stands)
    requireUnchanged(input.basedOn, from, moveForm(date, clocks))
    const laidOut = clocks ?? (await termsFor(tx, talk.groupId, date)).clocks
    const first = timesOn(date, laidOut, zone)
    unwrap(decideTimes(first))
    const target =
      night?.date.equals(date) === true
        ? night
        : await store.ensureNight(tx, talk.groupId, date, first)
    const times = timesFor(target, clocks, zone)
    const same = sameTimes(times, target.times)
    const move = unwrap(
      decideMove({ ...talk, night }, await dateFacts(tx, target, zone), times, same),
    )
    await keepKnown(tx, talk.id)
    const { hostId, ...past } = await departFrom(tx, talk.id, night, reason)
    // A host chosen for the talk comes along: a night without a talk has none. Who has the duty stays with the night.
    if (night !== null && night.id !== target.id) await freeNight(tx, night)
    if (night?.id !== target.id) await forgetChosenHost(tx, target)
    await store.changeNight(tx, target.id, {
      times,
      ...(same ? {} : { checkInExtendedUntil: null }),
      ...(await hostOf(tx, target, hostId ?? chosenHost(target))),
    })
    await changeTalk(tx, talk.id, { state: 'PLANNED', nightId: target.id, ...past })
    await record(tx, actor, {
      action: 'talk.moved',
      subjectType: 'talk',
      subjectId: talk.id,
      facts: { from: move.from?.toString() ?? null, to: date.toString() },
    })
    await queueNightChanged(tx, target.id, ...(night === null ? [] : [night.id]))
    return { nightId: target.id }
  })
}

/** Writes down that the talk leaves its night, or no longer waits for one. */
async function departFrom(tx: Tx, talkId: string, night: LockedNight | null, reason: string) {
  if (night === null) return endPostponement(tx, talkId, reason)
  const past = await recordDeparture(tx, talkId, night, { kind: 'MOVED', reason })
  return { hostId: chosenHost(night), ...past }
}
