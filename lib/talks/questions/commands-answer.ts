import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { reject, type Outcome } from '@/lib/shared/outcome'
import { findNames } from '@/lib/talks/store'
import { maskPrivate } from '@/lib/talks/view/queries-mask'
import { mailAskers } from './commands-mail'
import { notifyPages } from './commands-notify'
import { canAnswerQuestions, canReadQuestions } from './policy'
import { answerForm } from './rules'
import { wordsOf } from './rules-view'
import type { AnswerQuestionInput } from './schema'
import * as store from './store'

/**
 * The speaker, or an organiser for them, answers in writing, or corrects that answer. It is refused where the
 * question became another one since the page was drawn. Refusals: QUESTION_UNKNOWN, NOT_ALLOWED, QUESTION_CHANGED of one
 * that was hidden or merged, CHANGED_MEANWHILE {count}.
 */
export async function answerQuestion(
  actor: Actor,
  { questionId, answer, basedOn }: AnswerQuestionInput,
): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    const talkId = await store.findTalkOf(tx, questionId)
    const talk = talkId === null ? null : await store.lockTalk(tx, talkId)
    if (talk === null || !canReadQuestions(actor, talk)) reject('QUESTION_UNKNOWN')
    if (!canAnswerQuestions(actor, talk)) reject('NOT_ALLOWED')
    const question = (await store.lockQuestion(tx, questionId)) ?? reject('QUESTION_UNKNOWN')
    if (question.mergedIntoId !== null || question.hiddenReason !== null) reject('QUESTION_CHANGED')
    const { text, memberId } = question
    // As it is shown to who sees the asker, and to all others.
    const names = await findNames(tx, [memberId])
    const askerName = names.get(memberId ?? '') ?? null
    const shown = [maskPrivate(text), wordsOf({ ...question, askerName }, { mask: maskPrivate })]
    const read = basedOn?.['question']
    const words = shown.find((one) => one === read) ?? maskPrivate(text)
    // The words of the question are only read: the form never changes them.
    const typed = answerForm({ text: read ?? words, answer })
    requireUnchanged(basedOn, answerForm({ text: words, answer: question.answer }), typed)
    const byId = actorId(actor)
    if (question.state === 'WRITTEN') await store.rewordAnswer(tx, questionId, { answer, byId })
    else {
      await store.setAnswer(tx, questionId, { answer, byId, at: now() })
      // Once: what is corrected later is read on the page.
      await mailAskers(tx, actor, questionId, { answer, talkId: talk.id })
    }
    await record(tx, actor, {
      action: 'question.answered-in-writing',
      subjectType: 'talk-question',
      subjectId: questionId,
    })
    await notifyPages(tx, talk)
    return undefined
  })
}
