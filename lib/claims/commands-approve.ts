import { recordAll } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { broadcast } from '@/lib/live/broadcast'
import { queueMail } from '@/lib/mail/outbox'
import { now, toDate } from '@/lib/shared/clock'
import { APPROVED_DAYS, claimTopic, daysAfter } from './rules'
import { claimMail } from './rules-mail'
import * as store from './store-approve'

type Holder = Pick<store.ApprovedClaim, 'displayName' | 'email' | 'locale'>

/**
 * A step of proving and of deciding: lets the browsers of these claims sign in, and ends every other claim of
 * their members. Answers how many were approved.
 */
export async function approveIn(tx: Tx, actor: Actor, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const at = now()
  const { approved, overtaken } = await store.approveClaims(tx, {
    ids,
    now: toDate(at),
    expiresAt: toDate(daysAfter(at, APPROVED_DAYS)),
    byId: actorId(actor),
  })
  await recordAll(
    tx,
    actor,
    approved.map(({ id, memberId, seenIn }) => ({
      action: 'claim.approved',
      subjectType: 'member',
      subjectId: memberId,
      facts: { claimId: id, seenIn },
    })),
  )
  await mailHolders(tx, 'approved', approved)
  for (const id of [...approved.map((one) => one.id), ...overtaken]) {
    await broadcast(tx, claimTopic(id))
  }
  return approved.length
}

/** Writes to the members who have an address: who claimed their nickname may be another. */
export async function mailHolders(
  tx: Tx,
  kind: 'approved' | 'asked',
  holders: readonly Holder[],
): Promise<void> {
  const reached = holders.flatMap((one) => (one.email === null ? [] : [{ ...one, to: one.email }]))
  if (reached.length === 0) return
  const { name: community, locale } = await readSettings(tx)
  for (const { to, displayName: name, locale: own } of reached) {
    const language = isLocale(own) ? own : locale
    const address = `${publicOrigin()}/sign-in`
    await queueMail(tx, claimMail(language, kind, { to, name, community, address }))
  }
}
