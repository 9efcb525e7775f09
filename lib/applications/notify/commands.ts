import { record } from '@/lib/audit/record'
import { endProofs } from '@/lib/auth/applicants/keys'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { admitNewcomer, holdKnown } from '@/lib/members/status/commands-admit'
import { keepAcknowledgement } from '@/lib/naming/rules/commands-comments'
import { lockHolder } from '@/lib/quotas/commands-ledger'
import { endReferral } from '@/lib/referrals/commands'
import { offerTalk } from '@/lib/talks/offers/commands'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import type { Temporal } from 'temporal-polyfill'
import { mailAdmitted, mailDeclined, mailReferrer, mailWaitlisted } from './commands-mails'
import { requireApplication } from '@/lib/applications/commands'
import { canDecide } from '@/lib/applications/policy'
import { awaitsNotification } from '@/lib/applications/decide/rules'
import type { ApplicationRow } from '@/lib/applications/store'
import { emptyWords } from '@/lib/applications/forget/store'
import * as store from './store'

/** Notifies the applicant of a decision before its time. Refusals: NOT_ALLOWED, APPLICATION_UNKNOWN, NOTHING_TO_NOTIFY. */
export async function notifyNow(
  actor: Actor,
  { applicationId }: { readonly applicationId: string },
): Promise<Outcome<undefined>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const application = await requireApplication(tx, applicationId)
    if (!awaitsNotification(application)) reject('NOTHING_TO_NOTIFY')
    await notify(tx, application)
    return undefined
  })
}

/**
 * Notifies the applicant of the decision if it is there and its time has come: any number of times, by any
 * number of workers, it happens once. Answers whether this call did.
 */
export async function notifyDue(applicationId: string): Promise<Outcome<boolean>> {
  return transaction(async (tx) => {
    const application = await store.lockUnnotified(tx, applicationId)
    if (application === null || !awaitsNotification(application)) return false
    const { notifyAt } = application
    if (notifyAt === null || notifyAt > toDate(now())) return false
    await notify(tx, application)
    return true
  })
}

/** What was decided becomes real, all of it or nothing: the member, the referral, the quota, the mails. */
async function notify(tx: Tx, application: ApplicationRow): Promise<void> {
  const at = now()
  const by = await store.deciderOf(tx, application.decidedById)
  const memberId = application.state === 'ADMITTED' ? await admit(tx, by, application, at) : null
  await store.writeNotified(tx, application.id, { notifiedAt: toDate(at), memberId })
  if (application.state === 'DECLINED') await decline(tx, by, application, at)
  if (application.state === 'WAITLISTED') await mailWaitlisted(tx, application)
  await record(tx, by, {
    action: 'application.notified',
    subjectType: 'application',
    subjectId: application.id,
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
      name,
      company,
      position,
      city,
      nickname,
      locale,
      groupId,
      email,
      appliedAt: toInstant(application.submittedAt),
      reason: application.reason,
      referrerId: referral?.referrerId ?? null,
    },
    at,
  )
  // Of two that one person came by the new one stands for them. No later step would find the words of the
  // other to empty them when the person is erased: they go now.
  await emptyWords(tx, await store.detachMember(tx, memberId), toDate(at))
  await keepWords(tx, memberId, application, at)
  if (referralId !== null) {
    await endReferral(tx, { referralId, ending: 'ADMITTED', admittedId: memberId, by, at })
  }
  await mailAdmitted(tx, application, memberId)
  if (referral !== null) await mailReferrer(tx, application, referral.referrerId)
  // The browser that looked after it goes on reading that they were admitted, and nothing else.
  await endProofs(tx, id)
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

async function decline(
  tx: Tx,
  by: Actor,
  application: ApplicationRow,
  at: Temporal.Instant,
): Promise<void> {
  const { referralId } = application
  if (referralId !== null) await endReferral(tx, { referralId, ending: 'DECLINED', by, at })
  await mailDeclined(tx, application)
}
