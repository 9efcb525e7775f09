import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import { hashToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { endHold, holdQuota, lockHolder } from '@/lib/quotas/commands-ledger'
import { now, toDate } from '@/lib/shared/clock'
import { reject } from '@/lib/shared/outcome'
import { quotaEndingOf } from './rules'
import * as store from './store'
import { takeOpenLink } from '@/lib/referrals/links/store'
import type { Meant, ReferralEnding, TakenLink } from './types'

/** Steps of another command's transaction; who may do it is that command's question. */

/**
 * Uses a link up for the application that is being written: of two at once one does. Refuses with
 * LINK_USED_UP, whether it was used, has expired, was replaced or never was.
 */
export async function takeLink(tx: Tx, token: string): Promise<TakenLink> {
  const taken = await takeOpenLink(tx, hashToken(token), toDate(now()))
  return taken ?? reject('LINK_USED_UP')
}

/**
 * A member stands in for an applicant who has applied without a link: a referral with a quota held for
 * it. Answers its id, for the application. Refuses with NOT_ALLOWED and QUOTA_SPENT.
 */
export async function vouchFor(
  tx: Tx,
  actor: Actor,
  vouching: {
    readonly applicationId: string
    readonly groupId: string
    readonly meant: Meant
    readonly howKnown: string
    readonly showAs: string
  },
): Promise<string> {
  if (actor.kind !== 'member') return reject('NOT_ALLOWED')
  const { applicationId, ...wanted } = vouching
  const at = now()
  const { memberId } = actor
  if (!(await store.lockReferrer(tx, memberId))) return reject('NOT_ALLOWED')
  const referralId = await store.insertReferral(tx, {
    ...wanted,
    referrerId: memberId,
    via: 'VOUCH',
    at: toDate(at),
  })
  await holdQuota(tx, { memberId, referralId, by: actor, at })
  await record(tx, actor, {
    action: 'referral.vouched',
    subjectType: 'referral',
    subjectId: referralId,
    facts: { applicationId, groupId: wanted.groupId },
  })
  return referralId
}

/**
 * Ends a referral, and the hold on its quota with it, exactly once: used up when a member came of
 * it, else given back. Answers false, and changes nothing, when it was over already.
 */
export async function endReferral(
  tx: Tx,
  end: {
    readonly referralId: string
    readonly ending: ReferralEnding
    readonly admittedId?: string
    readonly by: Actor
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const { referralId, ending, by, at } = end
  await lockHolder(tx, referralId)
  const found = await store.lockReferral(tx, referralId)
  if (found?.state !== 'OPEN' && found?.state !== 'APPLIED') return false
  await store.closeReferral(tx, referralId, {
    state: ending,
    endedAt: toDate(at),
    endedById: actorId(by),
    admittedId: end.admittedId ?? null,
  })
  await endHold(tx, { referralId, ending: quotaEndingOf(ending), by, at })
  await record(tx, by, {
    action: `referral.${ending.toLowerCase() as Lowercase<ReferralEnding>}`,
    subjectType: 'referral',
    subjectId: referralId,
    facts: { referrerId: found.referrerId, admittedId: end.admittedId ?? null },
  })
  return true
}
