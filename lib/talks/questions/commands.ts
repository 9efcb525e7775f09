import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { notifyPages } from './commands-notify'
import { canAsk, canReadQuestions } from './policy'
import { decideUnanswered, questionForm } from './rules'
import type { AskQuestionInput, EditQuestionInput } from './schema'
import * as store from './store'
import * as votes from './store-votes'

/**
 * A member asks the speaker of a talk: a question with their vote. The same words a second time are the same
 * question. Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, TALK_UNKNOWN, QUESTIONS_CLOSED of a talk that was cancelled.
 */
export async function askQuestion(
  actor: Actor,
  { talkId, text, withoutName }: AskQuestionInput,
): Promise<Outcome<{ readonly questionId: string }>> {
  if (!canAsk(actor)) return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.questionByMember, actor.memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const { memberId } = actor
    const talk = await store.findTalk(tx, talkId)
    if (talk === null || !canReadQuestions(actor, talk)) reject('TALK_UNKNOWN')
    if (talk.state === 'CANCELLED') reject('QUESTIONS_CLOSED')
    const same = await store.findSame(tx, { talkId, memberId, text })
    if (same !== null) return { questionId: same }
    const at = now()
    const questionId = await store.insertQuestion(tx, { talkId, memberId, text, withoutName, at })
    await votes.insertVote(tx, { questionId, memberId, at })
    await record(tx, actor, {
      action: 'question.asked',
      subjectType: 'talk-question',
      subjectId: questionId,
    })
    await notifyPages(tx, talk)
    return { questionId }
  })
}

/**
 * The asker puts it differently, with or without their name, until it is answered. Refusals: SIGN_IN_FIRST,
 * QUESTION_UNKNOWN, QUESTION_HIDDEN, QUESTION_ANSWERED, QUESTION_CHANGED of one that was merged, CHANGED_MEANWHILE {count}.
 */
export async function editQuestion(
  actor: Actor,
  { questionId, basedOn, ...words }: EditQuestionInput,
): Promise<Outcome<undefined>> {
  if (!canAsk(actor)) return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const question = await lockAskToAnswer(tx, questionId, actor.memberId)
    if (question.mergedIntoId !== null) reject('QUESTION_CHANGED')
    unwrap(decideUnanswered(question))
    requireUnchanged(basedOn, questionForm(question), questionForm(words))
    await store.setWords(tx, questionId, words)
    await changed(tx, actor, question, 'question.edited')
    return undefined
  })
}

/**
 * The asker takes it back until it is answered: its words and its votes are gone, and what was merged into it
 * stands by itself again. Refusals: SIGN_IN_FIRST, QUESTION_UNKNOWN, QUESTION_ANSWERED.
 */
export async function withdrawQuestion(
  actor: Actor,
  { questionId }: { readonly questionId: string },
): Promise<Outcome<undefined>> {
  if (!canAsk(actor)) return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const question = await lockAskToAnswer(tx, questionId, actor.memberId)
    // A hidden one can be withdrawn as well.
    unwrap(decideUnanswered({ ...question, hiddenReason: null }))
    await store.deleteQuestion(tx, questionId)
    await changed(tx, actor, question, 'question.withdrawn')
    return undefined
  })
}

/**
 * A member wants it answered too. A second tap changes nothing; one that was merged meanwhile counts where it
 * went. Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, QUESTION_UNKNOWN, QUESTION_ANSWERED.
 */
export async function voteForQuestion(
  actor: Actor,
  { questionId }: { readonly questionId: string },
): Promise<Outcome<undefined>> {
  if (!canAsk(actor)) return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.voteByMember, actor.memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const question = await whereItWent(tx, questionId)
    const talk = await store.findTalk(tx, question.talkId)
    if (talk === null || !canReadQuestions(actor, talk)) reject('QUESTION_UNKNOWN')
    if (question.hiddenReason !== null) reject('QUESTION_UNKNOWN')
    unwrap(decideUnanswered(question))
    const { memberId } = actor
    await votes.insertVote(tx, { questionId: question.id, memberId, at: now() })
    await notifyPages(tx, talk)
    return undefined
  })
}

/** Takes that back; safe to repeat. Refusals: SIGN_IN_FIRST, QUESTION_UNKNOWN. */
export async function takeQuestionVoteBack(
  actor: Actor,
  { questionId }: { readonly questionId: string },
): Promise<Outcome<undefined>> {
  if (!canAsk(actor)) return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const question = await whereItWent(tx, questionId)
    const talk = await store.findTalk(tx, question.talkId)
    if (talk === null || !canReadQuestions(actor, talk)) reject('QUESTION_UNKNOWN')
    await votes.deleteVote(tx, { questionId: question.id, memberId: actor.memberId })
    await notifyPages(tx, talk)
    return undefined
  })
}

async function lockAskToAnswer(
  tx: Tx,
  questionId: string,
  memberId: string,
): Promise<store.LockedQuestion> {
  const question = await store.lockQuestion(tx, questionId)
  return question?.memberId === memberId ? question : reject('QUESTION_UNKNOWN')
}

/** Follows a question to the one it was merged into, and on. */
async function whereItWent(tx: Tx, questionId: string): Promise<store.LockedQuestion> {
  let question = (await store.shareQuestion(tx, questionId)) ?? reject('QUESTION_UNKNOWN')
  while (question.mergedIntoId !== null) {
    question = (await store.shareQuestion(tx, question.mergedIntoId)) ?? reject('QUESTION_UNKNOWN')
  }
  return question
}

async function changed(
  tx: Tx,
  actor: Actor,
  { id: subjectId, talkId }: store.LockedQuestion,
  action: 'question.edited' | 'question.withdrawn',
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'talk-question', subjectId })
  await notifyPages(tx, await store.findTalk(tx, talkId))
}
