import { countAttempt } from '@/lib/auth/limits/rate-limit'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { lockHolder } from '@/lib/quotas/commands-ledger'
import { endReferral, vouchFor } from '@/lib/referrals/commands'
import { REFERRING } from '@/lib/referrals/rules'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { moveOn, requireApplication } from '@/lib/applications/commands'
import { canVouch } from '@/lib/applications/policy'
import { visibleGroup } from '@/lib/applications/decide/rules'
import { isOpen } from '@/lib/applications/rules'
import { findReferral, lockReferral } from './store'

/**
 * A member vouches for an applicant who applied without a link, and holds one of their quota for it.
 * Refusals: SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}, APPLICATION_UNKNOWN, VOUCHED_ALREADY, QUOTA_SPENT.
 */
export async function vouch(
  actor: Actor,
  { applicationId, howKnown }: { readonly applicationId: string; readonly howKnown: string },
): Promise<Outcome<undefined>> {
  if (!canVouch(actor) || actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const turn = await countAttempt(REFERRING, actor.memberId)
  if (!turn.ok) return turn
  return transaction(async (tx) => {
    const application = await requireApplication(tx, applicationId)
    if (application.referralId !== null) reject('VOUCHED_ALREADY')
    if (application.state !== 'VOUCHING') reject('APPLICATION_UNKNOWN')
    if (application.suspicions.length > 0 && application.letThroughAt === null)
      reject('APPLICATION_UNKNOWN')
    const { groupId, name, company, position: role, city, nickname } = application
    const referralId = await vouchFor(tx, actor, {
      applicationId,
      groupId,
      howKnown,
      showAs: actor.displayName,
      meant: { name, company, role, city, nickname },
    })
    await moveOn(tx, application, { to: 'WAITING', by: actor, facts: { referralId } })
    return undefined
  })
}

/**
 * A referrer takes back what is not decided yet, whether or not the link was used. The quota returns;
 * an application that stood on it waits for another voucher.
 * Refusals: SIGN_IN_FIRST, REFERRAL_UNKNOWN, REFERRAL_OVER.
 */
export async function retractReferral(
  actor: Actor,
  { referralId }: { readonly referralId: string },
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const application = await lockWithReferral(tx, referralId, actor.memberId)
    if (application !== null && !isOpen(application.state) && application.state !== 'PROVING')
      reject('REFERRAL_OVER')
    const facts = { referralId, ending: 'RETRACTED', by: actor, at: now() } as const
    if (!(await endReferral(tx, facts))) reject('REFERRAL_OVER')
    if (application !== null) await fallBack(tx, actor, application)
    return undefined
  })
}

type Application = Awaited<ReturnType<typeof requireApplication>>

/**
 * Locks the application that stands on the referral, then who holds a quota for it, then the
 * referral: in the order in which decisions and merges lock them. An application that came of the link in between is seen the second time.
 */
async function lockWithReferral(
  tx: Tx,
  referralId: string,
  memberId: string,
): Promise<Application | null> {
  const before = await findReferral(tx, referralId)
  if (before?.referrerId !== memberId) reject('REFERRAL_UNKNOWN')
  const application =
    before.applicationId === null ? null : await requireApplication(tx, before.applicationId)
  await lockHolder(tx, referralId)
  const locked = await lockReferral(tx, referralId)
  if (locked?.applicationId === before.applicationId) return application
  return locked?.applicationId == null ? null : requireApplication(tx, locked.applicationId)
}

/** No member vouches for it any more: it waits for one who does, with a new time to run. */
async function fallBack(tx: Tx, actor: Actor, application: Application): Promise<void> {
  const to = application.state === 'PROVING' ? 'PROVING' : 'VOUCHING'
  const facts = { referralId: null, groupId: visibleGroup(application), groupBefore: null }
  await moveOn(tx, application, { to, by: actor, kind: 'UNVOUCHED', facts })
}
