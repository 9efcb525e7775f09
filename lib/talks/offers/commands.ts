import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canPlan } from '@/lib/nights/policy'
import * as store from './store'
import type { OfferSource } from './types'

/** Keeps what a member could speak about: a step of another room's transaction. An empty topic is no offer: null. */
export async function offerTalk(
  tx: Tx,
  offer: {
    readonly memberId: string
    readonly topic: string
    readonly source: OfferSource
    readonly at: Temporal.Instant
  },
): Promise<string | null> {
  const topic = offer.topic.replace(/\s+/gu, ' ').trim()
  return topic === '' ? null : store.insertOffer(tx, { ...offer, topic })
}

/** A coordinator lets an offer go: it leaves the list. A second tap changes nothing. Refusals: NOT_ALLOWED, OFFER_UNKNOWN. */
export async function letOfferGo(
  actor: Actor,
  { offerId }: { readonly offerId: string },
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const closed = await store.closeOffer(tx, offerId, { at: now(), talkId: null })
    if (closed === 'UNKNOWN') reject('OFFER_UNKNOWN')
    if (closed === 'CLOSED') return undefined
    await record(tx, actor, {
      action: 'offer.let-go',
      subjectType: 'talk-offer',
      subjectId: offerId,
    })
    return undefined
  })
}
