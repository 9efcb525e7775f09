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
export async function comeToTalk(
  actor: Actor,
  { talkId }: InterestInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  const counted = await countAttempt(LIMITS.voteByMember, memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    await requireAhead(tx, talkId, memberId)
    await store.insertInterest(tx, { talkId, memberId, at: now() })
    return undefined
  })
}

/** A member will not come after all. A second time changes nothing. Refusals: as of coming. */
export async function stayAway(
  actor: Actor,
  { talkId }: InterestInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  const counted = await countAttempt(LIMITS.voteByMember, memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    await requireAhead(tx, talkId, memberId)
    await store.deleteInterest(tx, { talkId, memberId })
    return undefined
  })
}

/** Whether the member is reminded of a talk that they will come to. Refusals: as of coming. */
export async function chooseReminder(
  actor: Actor,
  { talkId, remind }: ReminderInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  const counted = await countAttempt(LIMITS.voteByMember, memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    await requireAhead(tx, talkId, memberId)
    await store.setReminder(tx, { talkId, memberId }, remind)
    return undefined
  })
}

async function requireAhead(tx: Tx, talkId: string, memberId: string): Promise<void> {
  const [talk] = await store.readInterest(tx, [talkId], memberId)
  unwrap(decideInterest(talk ?? reject('TALK_UNKNOWN'), memberId, now()))
}
