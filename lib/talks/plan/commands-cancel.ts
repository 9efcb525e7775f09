import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { hostAsBefore } from '@/lib/duties/commands-host'
import { requireSeenUnchanged, type BasedOn } from '@/lib/shared/based-on'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { dateFacts, freeNight, lockTalkAndNight } from './commands-context'
import { zoneOfPlan } from '@/lib/nights/queries'
import { queueNightChanged } from '@/lib/nights/jobs'
import { canPlan } from '@/lib/nights/policy'
import { decideCancel, decidePostpone, decideRestore } from './rules'
import { shownForm } from './rules-forms'
import type { CallOffInput, RestoreInput } from './schema'
import * as store from '@/lib/nights/store'
import { keepKnown } from '@/lib/talks/changes/commands'
import {
  forgetDeparture,
  lastCalledOff,
  recordDeparture,
  type CalledOff,
} from '@/lib/talks/commands-departures'
import { clocksOf } from '@/lib/nights/rules-times'
import { changeTalk, findNames, findPlanned, type LockedTalk } from '@/lib/talks/store'

/**
 * Calls a planned talk off. Its night is free again; the talk and the reason stay to be read. Refused when
 * it was moved or became another since the form was drawn: CHANGED_MEANWHILE {count}.
 */
export async function cancelTalk(
  actor: Actor,
  { talkId, reason, basedOn }: CallOffInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talk, night, shown } = await lockToGo(tx, talkId, decideCancel)
    await requireShownUnchanged(tx, basedOn, talk, shown)
    await callOff(tx, actor, { talkId, night, kind: 'CANCELLED', reason })
    return undefined
  })
}

/** Takes a planned talk off its night, without a new date yet. Refused like a cancellation. */
export async function postponeTalk(
  actor: Actor,
  { talkId, reason, basedOn }: CallOffInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talk, night, shown } = await lockToGo(tx, talkId, decidePostpone)
    await requireShownUnchanged(tx, basedOn, talk, shown)
    await callOff(tx, actor, { talkId, night, kind: 'POSTPONED', reason })
    return undefined
  })
}

/** A talk that may leave its evening, with that and what a page shows of both. */
async function lockToGo(
  tx: Tx,
  talkId: string,
  decide: typeof decideCancel,
): Promise<{
  readonly talk: LockedTalk
  readonly night: store.LockedNight
  readonly shown: Shown
}> {
  const { talk, night } = await lockTalkAndNight(tx, talkId)
  unwrap(decide({ ...talk, night }))
  const stands = night ?? reject('TALK_UNKNOWN')
  const { starts } = clocksOf(stands.times, await zoneOfPlan(tx))
  return { talk, night: stands, shown: { date: stands.date, starts } }
}

type CallingOff = {
  readonly talkId: string
  readonly night: store.LockedNight
  readonly kind: 'CANCELLED' | 'POSTPONED'
  readonly reason: string | null
}

/** A step of a command that holds the plan and has decided that the talk goes. */
export async function callOff(tx: Tx, actor: Actor, off: CallingOff): Promise<void> {
  const { talkId, night, kind, reason } = off
  await keepKnown(tx, talkId)
  const past = await recordDeparture(tx, talkId, night, { kind, reason })
  await freeNight(tx, night)
  const nightId = kind === 'CANCELLED' ? night.id : null
  await changeTalk(tx, talkId, { state: kind, nightId, ...past })
  await record(tx, actor, {
    action: kind === 'CANCELLED' ? 'talk.cancelled' : 'talk.postponed',
    subjectType: 'talk',
    subjectId: talkId,
    facts: { date: night.date.toString() },
  })
  await queueNightChanged(tx, night.id)
}

/**
 * Takes a cancellation or postponement back, while its night is still free: the talk stands where it stood,
 * with its host, and says of its earlier moves what it said before. Refused when it is another evening, or
 * another talk, than the form showed: CHANGED_MEANWHILE {count}.
 */
export async function restoreTalk(
  actor: Actor,
  { talkId, basedOn }: RestoreInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { talk } = await lockTalkAndNight(tx, talkId)
    const called = await lastCalledOff(tx, talk.id)
    if (called !== null)
      await requireShownUnchanged(tx, basedOn, talk, { date: called.departure.date })
    await bringBack(tx, actor, talk, called)
    return undefined
  })
}

/** A step of a command that holds the plan and has decided that the actor may. `called` by `lastCalledOff`. */
export async function bringBack(
  tx: Tx,
  actor: Actor,
  talk: LockedTalk,
  called: CalledOff | null,
): Promise<void> {
  const nightId = called && (await store.findNightId(tx, talk.groupId, called.departure.date))
  const night = nightId === null ? null : await store.lockNight(tx, nightId)
  const times = called?.departure.times ?? night?.times
  const zone = await zoneOfPlan(tx)
  const target = night && times && { ...(await dateFacts(tx, night, zone)), times }
  unwrap(decideRestore(talk.state, target ?? null))
  if (called === null || night === null) reject('NO_NIGHT_TO_RESTORE')
  const { departure, past } = called
  await keepKnown(tx, talk.id)
  await forgetDeparture(tx, talk.id, departure)
  await changeTalk(tx, talk.id, { state: 'PLANNED', nightId: night.id, ...past })
  await store.changeNight(tx, night.id, {
    ...(await hostAsBefore(tx, night, departure.hostId)),
    hostFromLog: false,
    ...(departure.times && { times: departure.times }),
  })
  await record(tx, actor, {
    action: 'talk.restored',
    subjectType: 'talk',
    subjectId: talk.id,
    facts: { date: night.date.toString() },
  })
  await queueNightChanged(tx, night.id)
}

type Shown = { readonly date: Temporal.PlainDate; readonly starts?: string }

/** What the plan showed of the talk when it was decided to call it off or to bring it back. */
async function requireShownUnchanged(
  tx: Tx,
  seen: BasedOn | undefined,
  { id, speakerId }: LockedTalk,
  { date, starts }: Shown,
): Promise<void> {
  const found = (await findPlanned(tx, id)) ?? reject('TALK_UNKNOWN')
  const name = (await findNames(tx, [speakerId])).get(speakerId ?? '')
  requireSeenUnchanged(
    seen,
    shownForm(found, date, starts),
    name === undefined ? {} : { speakerId: name },
  )
}
