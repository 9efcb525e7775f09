import { record } from '@/lib/audit/record'
import { publicOrigin } from '@/lib/http/origin'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { basedOn, requireUnchanged } from '@/lib/shared/based-on'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { readContext } from '@/lib/activity/queries-context'
import { canAnswer, canReview } from '@/lib/activity/policy'
import { askMail } from './rules-texts'
import { addDays } from '@/lib/activity/rules-days'
import { decideAnswer, isOpen } from './rules'
import type { AnswerInput, RecordAnswerInput } from '@/lib/activity/schema'
import * as store from './store'

/**
 * Records that the drawn members were asked in the chat group, and mails those whose address is known.
 * Answers the last day for an answer. Refusals: NOT_ALLOWED, REVIEW_UNKNOWN, REVIEW_OVER,
 * REVIEW_NOT_REVEALED, ASKED_ALREADY.
 */
export async function askDrawn(
  actor: Actor,
  { reviewId }: { readonly reviewId: string },
): Promise<Outcome<{ readonly answerBy: string }>> {
  if (!canReview(actor)) return refuse('NOT_ALLOWED')
  const context = await readContext()
  return transaction(async (tx) => {
    const review = (await store.lockReview(tx, reviewId)) ?? reject('REVIEW_UNKNOWN')
    if (review.state === 'COMMITTED') reject('REVIEW_NOT_REVEALED')
    if (!isOpen(review.state)) reject('REVIEW_OVER')
    const answerBy = addDays(context.today, review.answerDays)
    const asked = await store.askDrawn(tx, reviewId, {
      askedAt: new Date(context.at),
      askedById: actorId(actor),
      answerBy: new Date(`${answerBy}T00:00:00Z`),
    })
    if (asked === 0) reject('ASKED_ALREADY')
    const drawn = await store.listCandidates(tx, reviewId, { drawn: true })
    for (const { email, displayName: name, locale } of drawn) {
      if (email === null) continue
      const words = { to: email, name, community: context.community, answerBy }
      const address = `${publicOrigin()}/me/review`
      await queueMail(
        tx,
        askMail(isLocale(locale) ? locale : context.locale, { ...words, address }),
      )
    }
    await record(tx, actor, {
      action: 'review.asked',
      subjectType: 'review',
      subjectId: reviewId,
      facts: { asked, answerBy },
    })
    return { answerBy }
  })
}

/** A member answers whether they are still active. The answer can be changed until the decision. */
export async function answerReview(actor: Actor, input: AnswerInput): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member' || !canAnswer(actor)) return refuse('SIGN_IN_FIRST')
  return writeAnswer({ ...input, memberId: actor.memberId }, null)
}

/**
 * An organiser records what a member answered in the chat group. Refusals besides: CHANGED_MEANWHILE {count}
 * when the member, or another organiser, said so since the form was drawn.
 */
export async function recordAnswer(
  actor: Actor,
  input: RecordAnswerInput,
): Promise<Outcome<undefined>> {
  return canReview(actor) ? writeAnswer(input, actor) : refuse('NOT_ALLOWED')
}

/** A member's own answer changes no status and is no evidence, so it is not audited. */
async function writeAnswer(
  { reviewId, memberId, answer, note, basedOn: form }: RecordAnswerInput,
  by: Actor | null,
): Promise<Outcome<undefined>> {
  const { at } = await readContext()
  return transaction(async (tx) => {
    const review = (await store.lockReview(tx, reviewId)) ?? reject('REVIEW_UNKNOWN')
    const [candidate] = await store.listCandidates(tx, reviewId, { drawn: true, memberId })
    // Same refusal for a review of other members: its existence is not revealed.
    if (candidate === undefined) return reject('REVIEW_UNKNOWN')
    unwrap(decideAnswer(review.state, candidate))
    requireUnchanged(form, basedOn({ answer: candidate.answer }), basedOn({ answer }))
    const words = { answer, answerNote: note, answeredAt: new Date(at) }
    if (!(await store.saveAnswer(tx, { reviewId, memberId }, words)))
      reject('REVIEW_DECIDED_ALREADY')
    if (by !== null) {
      const facts = { reviewId, answer }
      await record(tx, by, {
        action: 'review.answer-recorded',
        subjectType: 'member',
        subjectId: memberId,
        facts,
      })
    }
    return undefined
  })
}
