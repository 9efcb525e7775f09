import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canPlan } from '@/lib/nights/policy'
import { findActive } from '@/lib/talks/store'
import { mailThanks } from './commands-mail'
import type { LetGoInput, NoteOfferInput, OfferIdInput } from './schema'
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

/** A coordinator notes what a member said in the chat. Refusals: NOT_ALLOWED, SPEAKER_UNKNOWN. */
export async function noteOffer(
  actor: Actor,
  { memberId, topic }: NoteOfferInput,
): Promise<Outcome<string>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    if (!(await findActive(tx, [memberId])).has(memberId)) reject('SPEAKER_UNKNOWN', {}, 'memberId')
    const offerId = await store.insertOffer(tx, { memberId, topic, source: 'group', at: now() })
    await record(tx, actor, {
      action: 'offer.noted',
      subjectType: 'talk-offer',
      subjectId: offerId,
    })
    return offerId
  })
}

/**
 * A coordinator lets an offer go, with thanks that are mailed to the member, or without a word. A second tap
 * changes nothing. Refusals: NOT_ALLOWED, OFFER_UNKNOWN.
 */
export async function letOfferGo(
  actor: Actor,
  { offerId, thanks }: LetGoInput,
): Promise<Outcome<{ readonly mailed: boolean }>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const offer = await store.findOffer(tx, offerId)
    const said = thanks === '' ? null : thanks
    const end = { at: now(), talkId: null, thanks: said }
    const closed = await store.closeOffer(tx, offerId, end)
    if (closed === 'UNKNOWN') reject('OFFER_UNKNOWN')
    if (closed === 'CLOSED') return { mailed: false }
    await record(tx, actor, {
      action: 'offer.let-go',
      subjectType: 'talk-offer',
      subjectId: offerId,
    })
    const mailed = offer !== null && said !== null && (await mailThanks(tx, offer, said))
    return { mailed }
  })
}

/**
 * A coordinator takes back that an offer was let go, or that a talk came of it: it is open again. Thanks that were
 * mailed stay mailed. A second tap changes nothing. Refusals: NOT_ALLOWED, OFFER_UNKNOWN.
 */
export async function reopenOffer(
  actor: Actor,
  { offerId }: OfferIdInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const reopened = await store.reopenOffer(tx, offerId)
    if (reopened === 'UNKNOWN') reject('OFFER_UNKNOWN')
    if (reopened === 'OPEN') return undefined
    await record(tx, actor, {
      action: 'offer.reopened',
      subjectType: 'talk-offer',
      subjectId: offerId,
    })
    return undefined
  })
}
