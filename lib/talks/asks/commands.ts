import { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { zoneOfPlan } from '@/lib/nights/queries'
import { eveningOf, timesOn } from '@/lib/nights/rules-times'
import { lockPlan } from '@/lib/nights/store'
import { termsFor } from '@/lib/nights/templates/queries'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Facts, type Outcome } from '@/lib/shared/outcome'
import { requireOpenGroup } from '@/lib/talks/bookings/commands'
import { openDatesIn } from '@/lib/talks/bookings/queries-open'
import { insertHold } from '@/lib/talks/holds/store'
import { findOffer, sourceOf } from '@/lib/talks/offers/store'
import { originOfOffer } from '@/lib/talks/origins/rules'
import { findStandby } from '@/lib/talks/standby/store'
import { findActive } from '@/lib/talks/store'
import type { TalkOrigin } from '@/lib/talks/types'
import { shareWish } from '@/lib/talks/wishes/store'
import { letGo } from './commands-hold'
import { mailAsked } from './commands-mail'
import { queueDrawn } from './jobs-kinds'
import { datesAsked, decideDue, holdUntil, isUnderWay, WEEKS_AHEAD } from './rules'
import type { AskInput } from './schema'
import * as store from './store'
import type { AskView } from './types'

/**
 * A coordinator asks a member to speak, on one of up to three evenings or on any. The evenings are kept for the
 * member until the answer is due. Refusals: NOT_ALLOWED, GROUP_UNKNOWN, GROUP_CLOSED, SPEAKER_UNKNOWN,
 * SPEAKER_ASKED, ASK_DATE_TAKEN {date}, ASK_DUE_PAST, ASK_DUE_FAR {weeks}, OFFER_UNKNOWN, WISH_UNKNOWN.
 */
export async function askSpeaker(
  actor: Actor,
  input: AskInput,
): Promise<Outcome<{ readonly askId: string; readonly mailed: boolean }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { groupId, memberId, offerId, wishId } = input
    const at = now()
    if (!(await lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
    await requireOpenGroup(tx, groupId)
    if (!(await findActive(tx, [memberId])).has(memberId)) reject('SPEAKER_UNKNOWN', {}, 'memberId')
    if (await store.isAsked(tx, { groupId, memberId, at })) reject('SPEAKER_ASKED', {}, 'memberId')
    const origin = await originOf(tx, input)
    const zone = await zoneOfPlan(tx)
    const dates = datesAsked([input.date1, input.date2, input.date3])
    await requireOpen(tx, groupId, dates, zone)
    const evenings = []
    for (const date of dates)
      evenings.push({ date, startsAt: await beginningOf(tx, { groupId, date, zone }) })
    const dueAt = unwrap(decideDue(input.answerBy, { evenings, now: at, zone }))
    const { topic, note } = input
    const words = { topic, note, origin, offerId, wishId }
    const askedById = actorId(actor)
    return makeAsk(tx, actor, { ...words, groupId, memberId, askedById }, { evenings, dueAt })
  })
}

/** Writes an ask, keeps its evenings and mails the member: a step of a command that holds the group's plan. */
export async function makeAsk(
  tx: Tx,
  actor: Actor,
  ask: Omit<store.NewAsk, 'dates' | 'at' | 'dueAt'>,
  { evenings, dueAt }: Kept,
): Promise<{ readonly askId: string; readonly mailed: boolean }> {
  const { groupId } = ask
  const dates = evenings.map(({ date }) => date)
  const askId = await store.insertAsk(tx, { ...ask, dates, at: now(), dueAt })
  for (const evening of evenings) {
    const until = holdUntil(evening, dueAt)
    await insertHold(tx, { groupId, date: evening.date, until, askId })
  }
  await recordAsk(tx, actor, 'ask.made', askId, { evenings: evenings.length })
  const made = (await store.findAsk(tx, askId)) ?? reject('SPEAKER_UNKNOWN')
  return { askId, mailed: await mailAsked(tx, 'ASKED', made) }
}

type Kept = {
  readonly evenings: readonly {
    readonly date: Temporal.PlainDate
    readonly startsAt: Temporal.Instant
  }[]
  readonly dueAt: Temporal.Instant
}

/** What a talk that comes of it came of; the offer must be the member's own. */
async function originOf(tx: Tx, input: AskInput): Promise<TalkOrigin> {
  const { offerId, wishId, memberId, way } = input
  const offer = offerId === null ? null : await findOffer(tx, offerId)
  if (offerId !== null && offer?.memberId !== memberId) reject('OFFER_UNKNOWN')
  if (wishId !== null && (await shareWish(tx, wishId)) === null) reject('WISH_UNKNOWN')
  // The form may name another member than the one it began with: who is not on standby is simply asked.
  if (way === 'STANDBY' && (await findStandby(tx, memberId)) !== null) return 'STANDBY'
  if (wishId !== null) return 'WISH'
  const source = offerId === null ? null : await sourceOf(tx, offerId)
  return originOfOffer(source) === 'WISH' ? 'WISH' : 'ASKED'
}

/** All evenings that a coordinator may ask for, as they stand under the plan's lock. */
async function requireOpen(tx: Tx, groupId: string, dates: AskView['dates'], zone: string) {
  if (dates.length === 0) return
  const open = new Set((await openAhead(tx, groupId, zone)).map(String))
  for (const date of dates)
    if (!open.has(date.toString())) reject('ASK_DATE_TAKEN', { date: date.toString() })
}

/** Evenings of the group that are open and have not begun, from tonight on. */
export async function openAhead(tx: Tx, groupId: string, zone: string) {
  const at = now()
  const from = eveningOf(at, zone)
  const open = await openDatesIn(tx, groupId, { from, to: from.add({ weeks: WEEKS_AHEAD }), at })
  // No evening after tonight's has begun: until the small hours, tonight is the evening before.
  if (open[0]?.equals(from) !== true) return open
  const startsAt = await beginningOf(tx, { groupId, date: from, zone })
  return Temporal.Instant.compare(startsAt, at) > 0 ? open : open.slice(1)
}

type Place = { readonly groupId: string; readonly date: Temporal.PlainDate; readonly zone: string }

/** When the group's evening of the date begins. */
export async function beginningOf(tx: Tx, { groupId, date, zone }: Place) {
  const { clocks } = await termsFor(tx, groupId, date)
  return timesOn(date, clocks, zone).startsAt
}

/** Takes an ask back: its evenings are open again, and the member is mailed. A second time changes nothing. */
export async function withdrawAsk(
  actor: Actor,
  { askId }: { readonly askId: string },
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const ask = await lockAsk(tx, askId)
    if (ask.state === 'WITHDRAWN') return undefined
    if (!isUnderWay(ask)) reject('ASK_OVER')
    await letGo(tx, ask)
    await store.changeAsk(tx, askId, { state: 'WITHDRAWN', endedAt: now() })
    await recordAsk(tx, actor, 'ask.withdrawn', askId)
    await mailAsked(tx, 'WITHDRAWN', ask)
    await queueDrawn(tx, ask)
    return undefined
  })
}

/** An ask as it stands under its group's plan, which is held from here on. */
export async function lockAsk(tx: Tx, askId: string): Promise<AskView> {
  const found = (await store.findAsk(tx, askId)) ?? reject('ASK_UNKNOWN')
  await lockPlan(tx, found.groupId)
  return (await store.findAsk(tx, askId)) ?? reject('ASK_UNKNOWN')
}

export async function recordAsk(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  facts: Facts = {},
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'ask', subjectId, facts })
}
