import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { lockHolder } from '@/lib/quotas/commands-ledger'
import { quotaPolicyInForce } from '@/lib/quotas/commands-policy'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import type { Referred } from './commands'
import { canRefer } from '@/lib/referrals/policy'
import { REFERRING } from '@/lib/referrals/rules'
import { stateNow } from '@/lib/referrals/rules'
import * as store from '@/lib/referrals/store'
import { replaceLink } from './store'

/**
 * Makes another link for an own referral that waits, with all of its time before it; the one before
 * ends. Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, REFERRAL_UNKNOWN (also another's),
 * REFERRAL_APPLIED (the link was used), REFERRAL_OVER.
 */
export async function resendReferral(
  actor: Actor,
  { referralId }: { readonly referralId: string },
): Promise<Outcome<Referred>> {
  if (!canRefer(actor)) return refuse('SIGN_IN_FIRST')
  const turn = await countAttempt(REFERRING, actor.memberId)
  if (!turn.ok) return turn
  return transaction(async (tx) => {
    await lockHolder(tx, referralId)
    const found = await store.lockReferral(tx, referralId)
    if (found?.referrerId !== actor.memberId) reject('REFERRAL_UNKNOWN')
    const at = now()
    const { state, expiresAt } = found
    const current = stateNow(state, expiresAt === null ? null : toInstant(expiresAt), at)
    if (current === 'APPLIED') reject('REFERRAL_APPLIED')
    if (current !== 'OPEN') reject('REFERRAL_OVER')
    const { linkDays } = await quotaPolicyInForce(tx)
    const token = newToken()
    await replaceLink(tx, referralId, {
      tokenHash: hashToken(token),
      expiresAt: toDate(at.add({ hours: 24 * linkDays })),
    })
    await record(tx, actor, {
      action: 'referral.resent',
      subjectType: 'referral',
      subjectId: referralId,
    })
    return { referralId, token }
  })
}
