import type { Temporal } from 'temporal-polyfill'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { findNightId, lockNight } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { reject, unwrap } from '@/lib/shared/outcome'
import { dropHoldsOf, findHeldBy, insertHold } from '@/lib/talks/holds/store'
import { callOff } from '@/lib/talks/plan/commands-cancel'
import { lockTalkAndNight } from '@/lib/talks/plan/commands-context'
import { decidePostpone } from '@/lib/talks/plan/rules'
import { findHolder } from '@/lib/talks/store'
import { findLeftHost } from '@/lib/talks/store-departures'
import { recordAsk } from './commands'
import { mailAsked } from './commands-mail'
import { isForGap } from './rules'
import * as store from './store'
import { listOpenFor } from './store-lists'
import type { AskView } from './types'

/** Steps of commands that hold the group's plan, about an evening that lost its speaker. */

type Evening = { readonly groupId: string; readonly date: Temporal.PlainDate }

/**
 * Asks one member to fill the evening, and keeps it for all who are asked. Refusals: NIGHT_HELD {date} where it is
 * kept for something else.
 */
export async function askToFill(
  tx: Tx,
  actor: Actor,
  { evening, dueAt, ...about }: Filling,
): Promise<{ readonly askId: string; readonly mailed: boolean }> {
  const { groupId, date } = evening
  const at = now()
  const held = await findHeldBy(tx, evening, at)
  const others = (await listOpenFor(tx, { ...evening, at })).filter(isForGap)
  if (held !== null && !others.some(({ id }) => id === held.askId))
    reject('NIGHT_HELD', { date: date.toString() })
  const askId = await store.insertAsk(tx, {
    ...about,
    groupId,
    askedById: actorId(actor),
    origin: 'STANDBY',
    wishId: null,
    note: '',
    dates: [date],
    at,
    dueAt,
  })
  if (held === null || held.until.epochMilliseconds < dueAt.epochMilliseconds)
    await insertHold(tx, { groupId, date, until: dueAt, askId })
  await recordAsk(tx, actor, 'ask.made', askId, { evenings: 1 })
  const ask = (await store.findAsk(tx, askId)) ?? reject('SPEAKER_UNKNOWN')
  return { askId, mailed: await mailAsked(tx, 'ASKED', ask) }
}

type Filling = {
  readonly evening: Evening
  readonly memberId: string
  readonly topic: string
  readonly offerId: string | null
  readonly dueAt: Temporal.Instant
}

/**
 * The evening is the member's who says yes: all others who were asked to fill it are thanked, and a talk that stands
 * there without a speaker waits for another date. Answers who is to host. Refusals: ASK_FILLED where a speaker is named there.
 */
export async function takeGap(
  tx: Tx,
  actor: Actor,
  ask: AskView,
  date: Temporal.PlainDate,
): Promise<string | null> {
  const { groupId, memberId } = ask
  for (const other of await listOpenFor(tx, { groupId, date, at: now() }))
    if (other.id !== ask.id && isForGap(other)) await thank(tx, actor, other)
  const nightId = await findNightId(tx, groupId, date)
  const night = nightId === null ? null : await lockNight(tx, nightId)
  const holder = night === null ? null : await findHolder(tx, night.id)
  if (holder !== null && night !== null) {
    const { talk } = await lockTalkAndNight(tx, holder.id)
    if (talk.speakerId !== null) reject('ASK_FILLED')
    unwrap(decidePostpone({ ...talk, night }))
    await callOff(tx, actor, { talkId: talk.id, night, kind: 'POSTPONED', reason: null })
  }
  const hostId = night?.hostId ?? (await findLeftHost(tx, { groupId, date }))
  return hostId === memberId ? null : hostId
}

/** Another speaks there: the member need not answer any more. */
export async function thank(tx: Tx, actor: Actor, ask: AskView): Promise<void> {
  await dropHoldsOf(tx, { askId: ask.id })
  await store.changeAsk(tx, ask.id, { state: 'FILLED', endedAt: now() })
  await recordAsk(tx, actor, 'ask.filled', ask.id)
  await mailAsked(tx, 'FILLED', ask)
}
