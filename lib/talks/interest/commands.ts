import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { decideInterest } from './rules'
import type { InterestInput, ReminderInput } from './schema'
import * as store from './store'

/**
 * A member will come to the talk: they are counted, reminded before it, and have it in their own calendar. Nothing else
 * depends on it. A second time changes nothing. Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, TALK_UNKNOWN,
 * INTEREST_SPEAKER, INTEREST_NO_DATE, INTEREST_OVER.
 */
export function comeToTalk(actor: Actor, { talkId }: InterestInput): Promise<Outcome<undefined>> {
  return beforeTalk(actor, talkId, (tx, memberId) =>
    store.insertInterest(tx, { talkId, memberId, at: now() }),
  )
}

/** A member will not come after all. A second time changes nothing. Refusals: as of coming. */
export function stayAway(actor: Actor, { talkId }: InterestInput): Promise<Outcome<undefined>> {
  return beforeTalk(actor, talkId, (tx, memberId) => store.deleteInterest(tx, { talkId, memberId }))
}

/** Whether the member is reminded of a talk that they will come to. Refusals: as of coming. */
export function chooseReminder(
  actor: Actor,
  { talkId, remind }: ReminderInput,
): Promise<Outcome<undefined>> {
  return beforeTalk(actor, talkId, (tx, memberId) =>
    store.setReminder(tx, { talkId, memberId }, remind),
  )
}

/** What a member changes of their own before a talk, each time counted. */
async function beforeTalk(
  actor: Actor,
  talkId: string,
  change: (tx: Tx, memberId: string) => Promise<unknown>,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  const counted = await countAttempt(LIMITS.voteByMember, memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const [talk] = await store.readInterest(tx, [talkId], memberId)
    unwrap(decideInterest(talk ?? reject('TALK_UNKNOWN'), memberId, now()))
    await change(tx, memberId)
    return undefined
  })
}
