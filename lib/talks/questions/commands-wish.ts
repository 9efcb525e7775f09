import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { wishWithVotes } from '@/lib/talks/wishes/commands-votes'
import { mailAskers } from './commands-mail'
import { notifyPages } from './commands-notify'
import { isFree } from './rules'
import type { QuestionWishInput } from './schema'
import * as store from './store'
import { listVotes } from './store-votes'

/**
 * A coordinator makes a wish of a question that was not answered: all who voted for it wish for it. Where the same
 * topic is wished for already, their votes join those. Refusals: NOT_ALLOWED, QUESTION_UNKNOWN, QUESTION_CHANGED, WISH_CHANGED.
 */
export async function wishFromQuestion(
  actor: Actor,
  { questionId, topic }: QuestionWishInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const question = (await store.lockQuestion(tx, questionId)) ?? reject('QUESTION_UNKNOWN')
    if (!isFree(question) || question.wishId !== null) reject('QUESTION_CHANGED')
    const votes = await listVotes(tx, questionId)
    const wishId = await wishWithVotes(tx, actor, { topic, votes, at: now() })
    await store.setWish(tx, questionId, wishId)
    await mailAskers(tx, actor, questionId, { wishId })
    await record(tx, actor, {
      action: 'question.wished',
      subjectType: 'talk-question',
      subjectId: questionId,
      facts: { wishId },
    })
    await notifyPages(tx, await store.findTalk(tx, question.talkId))
    return undefined
  })
}
