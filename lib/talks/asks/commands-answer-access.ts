import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { lockAsk } from './commands'
import { opensAsk } from './commands-mail'
import { queueDrawn } from './jobs-kinds'
import type { AskView } from './types'

/** Steps of the answers: the member gives them signed in, or by the link that they were sent. */

type Answering = { readonly askId: string; readonly link: string }

/**
 * One answer, in a transaction that holds the ask and its group's plan. Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES
 * {minutes}, ASK_UNKNOWN.
 */
export async function answering<T>(
  actor: Actor,
  { askId, link }: Answering,
  answer: (tx: Tx, ask: AskView) => Promise<T>,
): Promise<Outcome<T>> {
  if (!mayAnswer({ askId, link }, actor)) return refuse('SIGN_IN_FIRST')
  const counted = await countAnswer({ askId, link }, actor)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const ask = await lockAskToAnswer(tx, actor, { askId, link })
    const answered = await answer(tx, ask)
    await queueDrawn(tx, ask)
    return answered
  })
}

function mayAnswer({ askId, link }: Answering, actor: Actor): boolean {
  return actor.kind === 'member' || opensAsk(link, askId)
}

/** Every answer may mail coordinators. Those by the link count together; a member's own attempts are no one else's. */
function countAnswer({ askId, link }: Answering, actor: Actor) {
  const by = opensAsk(link, askId) ? '' : ` ${actorId(actor) ?? ''}`
  return countAttempt(LIMITS.answerByAsk, `${askId}${by}`)
}

/** The ask, if it is the member's own or the link opens it; held by its group's plan. */
async function lockAskToAnswer(tx: Tx, actor: Actor, { askId, link }: Answering): Promise<AskView> {
  const ask = await lockAsk(tx, askId)
  const own = actor.kind === 'member' && actor.memberId === ask.memberId
  return own || opensAsk(link, askId) ? ask : reject('ASK_UNKNOWN')
}
