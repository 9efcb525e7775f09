import { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { zoneOfPlan } from '@/lib/nights/queries'
import { now } from '@/lib/shared/clock'
import { reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { requireOpenGroup } from '@/lib/talks/bookings/commands'
import { nearestOpen } from '@/lib/talks/bookings/rules'
import { insertHold } from '@/lib/talks/holds/store'
import { offerTalk } from '@/lib/talks/offers/commands'
import { beginningOf, openAhead, recordAsk } from './commands'
import { takeGap } from './commands-gap'
import { letGo } from './commands-hold'
import { mailCoordinator, mailHost } from './commands-mail'
import { answering } from './commands-answer-access'
import { placeAsked } from './commands-place'
import { decideAnswer, isForGap, proposalDue } from './rules'
import type { AcceptInput, AskBackInput, ProposeInput, RefuseInput } from './schema'
import { changeAsk } from './store'
import type { AskView } from './types'

/** The member answers, signed in or by the link that they were sent. Every command refuses others alike. */

/**
 * Yes: the talk is on the plan. Asked for no evening in particular, the member takes an open one, or their topic
 * joins the offers. A second yes changes nothing. Refusals: SIGN_IN_FIRST, ASK_UNKNOWN, ASK_WITHDRAWN,
 * ASK_LAPSED, ASK_FILLED, ASK_DECLINED, ASK_PROPOSED, ASK_WHICH_EVENING, NIGHT_GONE, NONE_OPEN, and those of planning a talk.
 */
export async function acceptAsk(
  actor: Actor,
  { askId, link, date, topic }: AcceptInput,
): Promise<Outcome<{ readonly talkId: string | null }>> {
  return answering(actor, { askId, link }, async (tx, ask) => {
    if (ask.state === 'ACCEPTED') return { talkId: ask.talkId }
    unwrap(decideAnswer(ask, now()))
    if (ask.state === 'PROPOSED') reject('ASK_PROPOSED')
    await requireOpenGroup(tx, ask.groupId)
    const evening = await eveningOf(tx, ask, date)
    await letGo(tx, ask)
    const end = { state: 'ACCEPTED', topic, answeredAt: now(), endedAt: now() } as const
    if (evening === null) {
      const { memberId, offerId: kept } = ask
      const offerId = kept ?? (await offerTalk(tx, { memberId, topic, source: 'ask', at: now() }))
      await changeAsk(tx, askId, { ...end, offerId })
      await recordAsk(tx, actor, 'ask.accepted', askId)
      await mailCoordinator(tx, actor, ask, { what: 'ANY_EVENING', topic })
      return { talkId: null }
    }
    const hostId = isForGap(ask) ? await takeGap(tx, actor, ask, evening) : null
    const talkId = await placeAsked(tx, actor, ask, { date: evening, topic, hostId })
    if (hostId !== null) await mailHost(tx, ask, { hostId, talkId, date: evening, topic })
    await changeAsk(tx, askId, { ...end, talkId })
    await recordAsk(tx, actor, 'ask.accepted', askId, { date: evening.toString() })
    await mailCoordinator(tx, actor, ask, { what: 'ACCEPTED', date: evening, topic })
    return { talkId }
  })
}

/** The evening that a yes takes; null for any. */
async function eveningOf(tx: Tx, ask: AskView, date: AcceptInput['date']) {
  const [only, ...more] = ask.dates
  if (only !== undefined) {
    const wanted = date ?? (more.length === 0 ? only : null)
    const found = ask.dates.find((one) => wanted?.equals(one))
    const taken = found ?? reject('ASK_WHICH_EVENING', {}, 'date')
    // The answer to fill an evening is due before it begins.
    return isForGap(ask) ? taken : requireAhead(tx, ask, taken)
  }
  if (date === null) return null
  await requireOpen(tx, ask, date)
  return date
}

/** No, with a reason or without. A second no changes nothing. */
export async function declineAsk(
  actor: Actor,
  { askId, link, reason }: RefuseInput,
): Promise<Outcome<undefined>> {
  return answering(actor, { askId, link }, async (tx, ask) => {
    if (ask.state === 'DECLINED') return undefined
    unwrap(decideAnswer(ask, now()))
    await letGo(tx, ask)
    const end = { state: 'DECLINED', reason, answeredAt: now(), endedAt: now() } as const
    await changeAsk(tx, askId, end)
    await recordAsk(tx, actor, 'ask.declined', askId)
    await mailCoordinator(tx, actor, ask, { what: 'DECLINED', said: reason })
    return undefined
  })
}

/**
 * Another evening: it is kept for the member until a coordinator answers, and what was kept before is open again.
 * Named once: a second is refused. Refusals: as of a yes.
 */
export async function proposeEvening(
  actor: Actor,
  { askId, link, date, topic }: ProposeInput,
): Promise<Outcome<undefined>> {
  return answering(actor, { askId, link }, async (tx, ask) => {
    unwrap(decideAnswer(ask, now()))
    if (ask.proposed?.equals(date) === true && ask.state === 'PROPOSED') return undefined
    if (ask.state === 'PROPOSED') reject('ASK_PROPOSED')
    await requireOpenGroup(tx, ask.groupId)
    await letGo(tx, ask)
    await requireOpen(tx, ask, date)
    const zone = await zoneOfPlan(tx)
    const { groupId } = ask
    const startsAt = await beginningOf(tx, { groupId, date, zone })
    const dueAt = proposalDue(startsAt, now())
    await insertHold(tx, { groupId, date, until: dueAt, askId })
    const proposed = { state: 'PROPOSED', proposed: date, topic, dueAt } as const
    await changeAsk(tx, askId, { ...proposed, answeredAt: now(), remindedDays: null })
    await recordAsk(tx, actor, 'ask.proposed', askId, { date: date.toString() })
    await mailCoordinator(tx, actor, ask, { what: 'PROPOSED', date, topic })
    return undefined
  })
}

/** Asks back, before an answer; one question at a time. Refusals: SIGN_IN_FIRST, ASK_UNKNOWN, ASK_QUESTION_WAITS, … */
export async function askBack(
  actor: Actor,
  { askId, link, question }: AskBackInput,
): Promise<Outcome<undefined>> {
  return answering(actor, { askId, link }, async (tx, ask) => {
    unwrap(decideAnswer(ask, now()))
    if (ask.question !== null && ask.reply === null) reject('ASK_QUESTION_WAITS')
    await changeAsk(tx, askId, { question, questionAt: now(), reply: null })
    await recordAsk(tx, actor, 'ask.asked-back', askId)
    await mailCoordinator(tx, actor, ask, { what: 'QUESTION', said: question })
    return undefined
  })
}

/** Of several evenings that are kept, one may have begun while the answer to the others is waited for. */
async function requireAhead(tx: Tx, ask: AskView, date: Temporal.PlainDate) {
  const zone = await zoneOfPlan(tx)
  const { groupId } = ask
  const startsAt = await beginningOf(tx, { groupId, date, zone })
  if (Temporal.Instant.compare(startsAt, now()) > 0) return date
  return rejectGone(await openAhead(tx, groupId, zone), date)
}

async function requireOpen(tx: Tx, ask: AskView, date: ProposeInput['date']): Promise<void> {
  const open = await openAhead(tx, ask.groupId, await zoneOfPlan(tx))
  if (!open.some((one) => one.equals(date))) rejectGone(open, date)
}

function rejectGone(open: readonly Temporal.PlainDate[], date: Temporal.PlainDate): never {
  const nearest = nearestOpen(open, date)
  if (nearest === null) return reject('NONE_OPEN', { date: date.toString() }, 'date')
  return reject('NIGHT_GONE', { date: date.toString(), nearest: nearest.toString() }, 'date')
}
