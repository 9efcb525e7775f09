import { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { readCommunity } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { zoneOfPlan } from '@/lib/nights/queries'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { findOffer } from '@/lib/talks/offers/store'
import { standbyForm } from './rules'
import type { StandbyInput } from './schema'
import * as store from './store'
import type { Standby } from './types'

/**
 * A member says that they could fill a gap, or changes what they said. Refusals: SIGN_IN_FIRST, GROUP_UNKNOWN,
 * GROUP_CLOSED, OFFER_UNKNOWN, TOPIC_MISSING, STANDBY_UNTIL_PAST, CHANGED_MEANWHILE {count}.
 */
export async function offerStandby(actor: Actor, input: StandbyInput): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    const before = await store.lockStandby(tx, memberId)
    const said = await checked(tx, memberId, input)
    const ids = [...new Set([...said.groupIds, ...(before?.groupIds ?? [])])]
    requireUnchanged(input.basedOn, standbyForm(before, ids), standbyForm(said, ids))
    await store.saveStandby(tx, memberId, said, now())
    const action = before === null ? 'standby.offered' : 'standby.changed'
    await record(tx, actor, { action, subjectType: 'member', subjectId: memberId })
    return undefined
  })
}

/** Without a topic of its own, it is about the offer. */
async function checked(tx: Tx, memberId: string, input: StandbyInput): Promise<Standby> {
  const { offerId, groups: groupIds, days: weekdays, until } = input
  const groups = (await readCommunity(tx))?.groups ?? []
  for (const id of groupIds) {
    const group = groups.find((one) => one.id === id) ?? reject('GROUP_UNKNOWN')
    if (!group.isOpen) reject('GROUP_CLOSED')
  }
  const offer = offerId === null ? null : await findOffer(tx, offerId)
  if (offerId !== null && offer?.memberId !== memberId) reject('OFFER_UNKNOWN', {}, 'offerId')
  const topic = input.topic === '' ? (offer?.topic ?? '') : input.topic
  if (topic === '') reject('TOPIC_MISSING', {}, 'topic')
  const today = now()
    .toZonedDateTimeISO(await zoneOfPlan(tx))
    .toPlainDate()
  if (until !== null && Temporal.PlainDate.compare(until, today) < 0)
    reject('STANDBY_UNTIL_PAST', {}, 'until')
  return { topic, offerId, groupIds, weekdays, until }
}

/** A member takes it back; a second time changes nothing. Refusals: SIGN_IN_FIRST. */
export async function endStandby(actor: Actor): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    await store.lockStandby(tx, memberId)
    if (!(await store.deleteStandby(tx, memberId))) return undefined
    const subject = { subjectType: 'member', subjectId: memberId }
    await record(tx, actor, { action: 'standby.ended', ...subject })
    return undefined
  })
}
