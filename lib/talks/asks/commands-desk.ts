import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { now } from '@/lib/shared/clock'
import { requireSeenUnchanged } from '@/lib/shared/based-on'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { requireOpenGroup } from '@/lib/talks/bookings/commands'
import { dropHoldsOf } from '@/lib/talks/holds/store'
import { lockAsk, recordAsk } from './commands'
import { mailAsked } from './commands-mail'
import { placeAsked } from './commands-place'
import { queueDrawn } from './jobs-kinds'
import { agreeForm, decideAnswer, decideRemind, isUnderWay, replyForm } from './rules'
import type { AgreeInput, ReplyInput } from './schema'
import { changeAsk } from './store'

/**
 * A coordinator agrees to the evening that the member named instead: the talk is on the plan, and the member is
 * mailed. A second time changes nothing. Refusals: NOT_ALLOWED, ASK_UNKNOWN, ASK_OVER, GROUP_CLOSED, CHANGED_MEANWHILE {count},
 * and those of planning a talk.
 */
export async function agreeToEvening(
  actor: Actor,
  { askId, basedOn }: AgreeInput,
): Promise<Outcome<{ readonly talkId: string | null }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const ask = await lockAsk(tx, askId)
    if (ask.state === 'ACCEPTED') return { talkId: ask.talkId }
    const { proposed: date, topic } = ask
    if (ask.state !== 'PROPOSED' || date === null || !decideAnswer(ask, now()).ok)
      reject('ASK_OVER')
    requireSeenUnchanged(basedOn, agreeForm(ask))
    await requireOpenGroup(tx, ask.groupId)
    await dropHoldsOf(tx, { askId })
    const talkId = await placeAsked(tx, actor, ask, { date, topic, hostId: null })
    await changeAsk(tx, askId, { state: 'ACCEPTED', talkId, endedAt: now() })
    await recordAsk(tx, actor, 'ask.agreed', askId, { date: date.toString() })
    await mailAsked(tx, 'AGREED', ask, { topic, date })
    await queueDrawn(tx, ask)
    return { talkId }
  })
}

/** Answers what the member asked back. Refusals: NOT_ALLOWED, ASK_UNKNOWN, ASK_OVER, ASK_NO_QUESTION, CHANGED_MEANWHILE. */
export async function replyToAsked(
  actor: Actor,
  { askId, reply, basedOn }: ReplyInput,
): Promise<Outcome<{ readonly mailed: boolean }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const ask = await lockAsk(tx, askId)
    if (!isUnderWay(ask)) reject('ASK_OVER')
    if (ask.question === null || ask.reply !== null) reject('ASK_NO_QUESTION')
    requireSeenUnchanged(basedOn, replyForm(ask))
    await changeAsk(tx, askId, { reply })
    await recordAsk(tx, actor, 'ask.replied', askId)
    return { mailed: await mailAsked(tx, 'REPLIED', { ...ask, reply }) }
  })
}

/**
 * Mails the member once more, once a day. Refusals: NOT_ALLOWED, ASK_UNKNOWN, ASK_OVER, ASK_REMINDED {hours},
 * ASK_NO_ADDRESS.
 */
export async function remindAsked(
  actor: Actor,
  { askId }: { readonly askId: string },
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const ask = await lockAsk(tx, askId)
    unwrap(decideRemind(ask, now()))
    if (!(await mailAsked(tx, 'REMINDED', ask))) reject('ASK_NO_ADDRESS')
    await changeAsk(tx, askId, { remindedAt: now() })
    await recordAsk(tx, actor, 'ask.reminded', askId)
    return undefined
  })
}
