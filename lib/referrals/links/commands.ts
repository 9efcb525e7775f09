import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { groupExists } from '@/lib/communities/store'
import { transaction, type Tx } from '@/lib/db/transaction'
import { ruleAt } from '@/lib/naming/queries'
import { composeNickname, nicknameFor } from '@/lib/naming/rules/rules-template'
import { DEFAULT_NICKNAME_TEMPLATE } from '@/lib/naming/nickname/rules'
import { holdQuota } from '@/lib/quotas/commands-ledger'
import { quotaPolicyInForce } from '@/lib/quotas/commands-policy'
import { findBalance } from '@/lib/quotas/store-ledger'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { canRefer } from '@/lib/referrals/policy'
import { duplicatesOf } from '@/lib/referrals/duplicates/queries'
import { seerOf } from '@/lib/referrals/duplicates/rules'
import { REFERRING } from '@/lib/referrals/rules'
import type { ReferInput } from '@/lib/referrals/schema'
import * as store from '@/lib/referrals/store'
import type { Meant } from '@/lib/referrals/types'

/** The token is in this answer alone: only its hash is kept. */
export type Referred = { readonly referralId: string; readonly token: string }

/**
 * Refers a person: holds one of the actor's quota, and makes the link. Refusals: SIGN_IN_FIRST,
 * TOO_MANY_TRIES {minutes}, GROUP_UNKNOWN, QUOTA_SPENT, REFERRED_BY_YOU {name} when a referral of the
 * same person is open (also of two sent at once), SOMEBODY_KNOWN {count} unless it is said to be
 * another person (`knownAlready` answers who was found), COMPOSED_NICKNAME_TOO_LONG {length, max}.
 */
export async function refer(actor: Actor, input: ReferInput): Promise<Outcome<Referred>> {
  if (!canRefer(actor)) return refuse('SIGN_IN_FIRST')
  const turn = await countAttempt(REFERRING, actor.memberId)
  if (!turn.ok) return turn
  const { memberId } = actor
  const { groupId, howKnown, showAs, another } = input
  return transaction(async (tx) => {
    const at = now()
    if (!(await groupExists(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
    if (!(await store.lockReferrer(tx, memberId))) reject('MEMBER_UNKNOWN')
    const meant = await meantBy(tx, input)
    if (await store.hasOpenReferralOf(tx, memberId, meant)) {
      reject('REFERRED_BY_YOU', { name: meant.name })
    }
    // Before anything is shown of others: a member with no quota left has no need to know.
    if ((await findBalance(tx, memberId)) < 1) reject('QUOTA_SPENT')
    if (another === undefined) {
      const who = { ...meant, email: null }
      const found = await duplicatesOf(tx, who, seerOf(actor), { referrerId: memberId })
      if (found.length > 0) reject('SOMEBODY_KNOWN', { count: found.length }, 'another')
    }
    const { linkDays } = await quotaPolicyInForce(tx)
    const token = newToken()
    const referralId = await store.insertReferral(tx, {
      referrerId: memberId,
      groupId,
      meant,
      howKnown,
      showAs,
      at: toDate(at),
      via: 'LINK',
      tokenHash: hashToken(token),
      expiresAt: toDate(at.add({ hours: 24 * linkDays })),
    })
    await holdQuota(tx, { memberId, referralId, by: actor, at })
    await record(tx, actor, {
      action: 'referral.made',
      subjectType: 'referral',
      subjectId: referralId,
      facts: { groupId, saidToBeAnother: another === undefined ? 0 : 1 },
    })
    return { referralId, token }
  })
}

async function meantBy(tx: Tx, input: ReferInput): Promise<Meant> {
  const { name, company, position: role, city } = input
  const parts = { name, company, role, city }
  const template = (await ruleAt(tx, now()))?.template ?? DEFAULT_NICKNAME_TEMPLATE
  const composed = composeNickname(parts, template)
  return { ...parts, nickname: unwrap(nicknameFor(input.nickname, composed)) }
}
