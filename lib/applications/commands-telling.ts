import { record } from '@/lib/audit/record'
import { endApplicantKeys } from '@/lib/auth/applicants/keys'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { admitNewcomer, holdKnown } from '@/lib/members/commands-admitting'
import { keepAcknowledgement } from '@/lib/naming/rules/commands-comments'
import { lockHolder } from '@/lib/quotas/commands-ledger'
import { endReferral } from '@/lib/referrals/commands-steps'
import { offerTalk } from '@/lib/schedule/commands-offers'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import type { Temporal } from 'temporal-polyfill'
import { mailAdmitted, mailDeclined, mailReferrer, mailWaitlisted } from './commands-mails'
import { takeApplication } from './commands-steps'
import { canDecide } from './policy-desk'
import { isUntold } from './rules-deciding'
import type { ApplicationRow } from './store'
import { emptyWords } from './store-forgetting'
import * as store from './store-telling'

/** Tells a decision before its time. Refusals: NOT_ALLOWED, APPLICATION_UNKNOWN, NOTHING_TO_TELL. */
export async function tellNow(
  actor: Actor,
  { applicationId }: { readonly applicationId: string },
): Promise<Outcome<undefined>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const application = await takeApplication(tx, applicationId)
    if (!isUntold(application)) reject('NOTHING_TO_TELL')
    await tell(tx, application)
    return undefined
  })
}

/**
 * Tells the decision if it is there, was not told, and its time has come: any number of times, by any
 * number of workers, it is told once. Answers whether this call did.
 */
export async function tellDue(applicationId: string): Promise<Outcome<boolean>> {
  return transaction(async (tx) => {
    const application = await store.lockUntold(tx, applicationId)
    if (application === null || !isUntold(application)) return false
    const { tellAt } = application
    if (tellAt === null || tellAt > toDate(now())) return false
    await tell(tx, application)
    return true
  })
}

/** What was decided becomes real, all of it or nothing: the member, the referral, the quota, the mails. */
async function tell(tx: Tx, application: ApplicationRow): Promise<void> {
  const at = now()
  const by = await store.deciderOf(tx, application.decidedById)
  const memberId = application.state === 'ADMITTED' ? await admit(tx, by, application, at) : null
  await store.writeTold(tx, application.id, { toldAt: toDate(at), memberId })
  if (application.state === 'DECLINED') await turnAway(tx, by, application, at)
  if (application.state === 'WAITLISTED') await mailWaitlisted(tx, application)
  await record(tx, by, {
    action: 'application.told',
    ...{ subjectType: 'application', subjectId: application.id },
    facts: { state: application.state, memberId },
  })
}

async function admit(
  tx: Tx,
  by: Actor,
  application: ApplicationRow,
  at: Temporal.Instant,
): Promise<string> {
  const { id, name, company, position, city, nickname, locale, groupId, referralId } = application
  const email = application.provenAt === null || application.email === '' ? null : application.email
  const referral = referralId === null ? null : await store.findReferral(tx, referralId)
  // People before groups, as everywhere: the kept seat, which is theirs, is given free after that.
  if (referralId !== null) await lockHolder(tx, referralId)
  await holdKnown(tx, email)
  await store.freeSeat(tx, id)
  const memberId = await admitNewcomer(
    tx,
    by,
    {
      ...{ name, company, position, city, nickname, locale, groupId },
      email,
      appliedAt: toInstant(application.submittedAt),
      reason: application.reason,
      referrerId: referral?.referrerId ?? null,
    },
    at,
  )
  // Of two that one person came by the new one stands for them. Nobody would find the words of the
  // other to empty them when the person is erased: they go now.
  await emptyWords(tx, await store.yieldMember(tx, memberId), toDate(at))
  await keepWords(tx, memberId, application, at)
  if (referralId !== null) {
    await endReferral(tx, { referralId, ending: 'ADMITTED', admittedId: memberId, by, at })
  }
  await mailAdmitted(tx, application, memberId)
  if (referral !== null) await mailReferrer(tx, application, referral.referrerId)
  await endApplicantKeys(tx, id)
  return memberId
}

/** What they acknowledged and what they offered goes with them. */
async function keepWords(
  tx: Tx,
  memberId: string,
  { ruleId, acknowledgedAt, topic }: ApplicationRow,
  at: Temporal.Instant,
): Promise<void> {
  if (ruleId !== null && acknowledgedAt !== null) {
    await keepAcknowledgement(tx, { ruleId, memberId, at: toInstant(acknowledgedAt) })
  }
  await offerTalk(tx, { memberId, topic, source: 'application', at })
}

async function turnAway(
  tx: Tx,
  by: Actor,
  application: ApplicationRow,
  at: Temporal.Instant,
): Promise<void> {
  const { referralId } = application
  if (referralId !== null) await endReferral(tx, { referralId, ending: 'DECLINED', by, at })
  await mailDeclined(tx, application)
}
