import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { forgetChosenHost, hostOf } from '@/lib/duties/commands-host'
import { queueNightChanged } from '@/lib/nights/jobs'
import { canPlan } from '@/lib/nights/policy'
import { zoneOfPlan } from '@/lib/nights/queries'
import { clocksOf } from '@/lib/nights/rules-times'
import * as nights from '@/lib/nights/store'
import type { LockedNight } from '@/lib/nights/store'
import { requireSeenUnchanged } from '@/lib/shared/based-on'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { keepKnown } from '@/lib/talks/changes/commands'
import { recordDeparture } from '@/lib/talks/commands-departures'
import type { Past } from '@/lib/talks/rules-departures'
import { changeTalk, findNames, findPlanned, isOfGroup, type LockedTalk } from '@/lib/talks/store'
import { chosenHost, dateFacts, lockTalkAndNight } from './commands-context'
import { decideSwap } from './rules'
import { shownForm, swapForm } from './rules-forms'
import type { SwapInput } from './schema'

/** A talk with the evening it stands on. */
export type OnEvening = { readonly talk: LockedTalk; readonly night: LockedNight }

/**
 * Two talks of a group take each other's evening, at the hours of the evenings, each with its host. Refused when
 * either went elsewhere or became another since the page was drawn: CHANGED_MEANWHILE {count}. Others:
 * NOT_ALLOWED, TALK_UNKNOWN, TALK_NOT_PLANNED, SWAP_OF_ONE, SWAP_OTHER_GROUP, and those of a move.
 */
export async function swapTalks(actor: Actor, input: SwapInput): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talkId, withId, reason, basedOn } = input
    if (talkId === withId) reject('SWAP_OF_ONE')
    const first = await lockTalkAndNight(tx, talkId)
    // Asked before its plan is locked: two plans are never held at once, and a talk stays in its group.
    if (!(await isOfGroup(tx, withId, first.talk.groupId))) reject('SWAP_OTHER_GROUP')
    const second = await lockTalkAndNight(tx, withId)
    const zone = await zoneOfPlan(tx)
    const targets = {
      first: await targetOf(tx, second.night, zone),
      second: await targetOf(tx, first.night, zone),
    }
    unwrap(
      decideSwap(
        { ...first.talk, night: first.night, target: targets.first },
        { ...second.talk, night: second.night, target: targets.second },
      ),
    )
    const [one, other] = [onEvening(first), onEvening(second)]
    await requireBothUnchanged(tx, basedOn, [one, other], zone)
    await keepKnown(tx, talkId)
    await keepKnown(tx, withId)
    const why = { kind: 'MOVED', reason, swapId: randomUUID() } as const
    const pasts = {
      one: await recordDeparture(tx, talkId, one.night, why),
      other: await recordDeparture(tx, withId, other.night, why),
    }
    for (const { night } of [one, other]) await forgetChosenHost(tx, night)
    await exchange(tx, one, other, pasts)
    await record(tx, actor, {
      action: 'talks.swapped',
      subjectType: 'talk',
      subjectId: talkId,
      facts: { from: one.night.date.toString(), to: other.night.date.toString(), with: withId },
    })
    await queueNightChanged(tx, one.night.id, other.night.id)
    return undefined
  })
}

/** The evening that one of two talks takes from the other, as it stands; null for a talk without one. */
export async function targetOf(tx: Tx, night: LockedNight | null, zone: string) {
  return night && { ...(await dateFacts(tx, night, zone)), times: night.times }
}

/**
 * Puts each of two talks on the evening of the other. An evening holds one talk at every instant, so the first waits
 * without one meanwhile.
 */
export async function exchange(
  tx: Tx,
  one: OnEvening,
  other: OnEvening,
  pasts: { readonly one: Past; readonly other: Past },
): Promise<void> {
  await changeTalk(tx, one.talk.id, { state: 'POSTPONED', nightId: null })
  await changeTalk(tx, other.talk.id, { state: 'PLANNED', nightId: one.night.id, ...pasts.other })
  await changeTalk(tx, one.talk.id, { state: 'PLANNED', nightId: other.night.id, ...pasts.one })
  await giveHost(tx, one.night, other.night)
  await giveHost(tx, other.night, one.night)
}

/** A chosen host comes along with the talk; who has the duty of the evening stays. */
async function giveHost(tx: Tx, night: LockedNight, from: LockedNight): Promise<void> {
  const host = await hostOf(tx, night, chosenHost(from))
  await nights.changeNight(tx, night.id, { ...host, hostFromLog: false })
}

/** Of a talk that was found to stand on an evening. */
function onEvening({ talk, night }: { talk: LockedTalk; night: LockedNight | null }): OnEvening {
  return { talk, night: night ?? reject('TALK_NOT_PLANNED') }
}

async function requireBothUnchanged(
  tx: Tx,
  seen: SwapInput['basedOn'],
  both: readonly [OnEvening, OnEvening],
  zone: string,
): Promise<void> {
  if (seen === undefined) return
  const shown = async ({ talk, night }: OnEvening) => {
    const { topic, speakerId } = (await findPlanned(tx, talk.id)) ?? reject('TALK_UNKNOWN')
    const { starts } = clocksOf(night.times, zone)
    return { speakerId, form: shownForm({ topic, speakerId }, night.date, starts) }
  }
  // One after the other: a transaction has one connection.
  const one = await shown(both[0])
  const other = await shown(both[1])
  const names = await findNames(tx, [one.speakerId, other.speakerId])
  const [name, otherName] = [names.get(one.speakerId ?? ''), names.get(other.speakerId ?? '')]
  requireSeenUnchanged(seen, swapForm(one.form, other.form), {
    ...(name === undefined ? {} : { speakerId: name }),
    ...(otherName === undefined ? {} : { 'with.speakerId': otherName }),
  })
}
