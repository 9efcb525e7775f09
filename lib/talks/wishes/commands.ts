import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { offerTalk } from '@/lib/talks/offers/commands'
import { canWish } from './policy'
import type { WishInput, WishOfferInput } from './schema'
import * as store from './store'

/**
 * A member wishes to hear about something: a wish with their vote. Where the same words are wished for already
 * it is one more vote for those. Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, WISH_CHANGED.
 */
export async function makeWish(
  actor: Actor,
  { topic, details }: WishInput,
): Promise<Outcome<{ readonly wishId: string; readonly isNew: boolean }>> {
  if (!canWish(actor)) return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.wishByMember, actor.memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const { memberId } = actor
    const at = now()
    const wish = await store.insertWish(tx, { topic, details, memberId, at })
    if (wish === null) reject('WISH_CHANGED')
    await store.insertVote(tx, { wishId: wish.id, memberId, at })
    const subject = { subjectType: 'wish', subjectId: wish.id }
    if (wish.isNew) await record(tx, actor, { action: 'wish.made', ...subject })
    return { wishId: wish.id, isNew: wish.isNew }
  })
}

/**
 * A member wants to hear about it too. A second tap changes nothing; a wish that was merged meanwhile counts
 * where it went. Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, WISH_UNKNOWN, WISH_CLOSED.
 */
export async function voteForWish(
  actor: Actor,
  { wishId }: { readonly wishId: string },
): Promise<Outcome<undefined>> {
  if (!canWish(actor)) return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.voteByMember, actor.memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const wish = await openWish(tx, wishId)
    await store.insertVote(tx, { wishId: wish.id, memberId: actor.memberId, at: now() })
    return undefined
  })
}

/** Takes that back; safe to repeat. Refusals: SIGN_IN_FIRST, WISH_UNKNOWN. */
export async function takeVoteBack(
  actor: Actor,
  { wishId }: { readonly wishId: string },
): Promise<Outcome<undefined>> {
  if (!canWish(actor)) return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const wish = await whereItWent(tx, wishId)
    await store.deleteVote(tx, { wishId: wish.id, memberId: actor.memberId })
    return undefined
  })
}

/**
 * A member could speak about a wish: it becomes an offer, for the coordinators. A second one of the same
 * member changes nothing. Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, WISH_UNKNOWN, WISH_CLOSED.
 */
export async function offerForWish(
  actor: Actor,
  { wishId, topic }: WishOfferInput,
): Promise<Outcome<undefined>> {
  if (!canWish(actor)) return refuse('SIGN_IN_FIRST')
  const counted = await countAttempt(LIMITS.wishByMember, actor.memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const { memberId } = actor
    // Two taps of one member wait for each other here.
    const found = await openWish(tx, wishId, store.lockWish)
    if (await store.hasOffered(tx, found.id, memberId)) return undefined
    const offerId = await offerTalk(tx, { memberId, topic, source: 'wish', at: now() })
    if (offerId === null) reject('TOPIC_MISSING', {}, 'topic')
    await store.insertOfferOf(tx, found.id, offerId)
    await record(tx, actor, {
      action: 'wish.offered',
      subjectType: 'wish',
      subjectId: found.id,
      facts: { offerId },
    })
    return undefined
  })
}

/** The wish as members find it now, held against a merge. */
async function openWish(tx: Tx, wishId: string, hold?: Hold): Promise<store.LockedWish> {
  const wish = await whereItWent(tx, wishId, hold)
  if (wish.closedReason !== null) reject('WISH_CLOSED')
  return wish
}

/** Follows a wish to the one it was merged into, and on. */
async function whereItWent(
  tx: Tx,
  wishId: string,
  hold: Hold = store.shareWish,
): Promise<store.LockedWish> {
  let wish = (await hold(tx, wishId)) ?? reject('WISH_UNKNOWN')
  while (wish.mergedIntoId !== null) {
    wish = (await hold(tx, wish.mergedIntoId)) ?? reject('WISH_UNKNOWN')
  }
  return wish
}

type Hold = typeof store.shareWish
