import { newApplicantKey, takeProof, type ApplicantToken } from '@/lib/auth/applicants/keys'
import { mailboxOf } from '@/lib/auth/links/rules-mailbox'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { randomBytesOf } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { endReferral } from '@/lib/referrals/commands'
import { now, toDate } from '@/lib/shared/clock'
import { reject, type Outcome, ok, refuse } from '@/lib/shared/outcome'
import { moveOn, requireApplication } from '@/lib/applications/commands'
import { APPLYING } from '@/lib/applications/apply/rules-limits'
import { isOpen } from '@/lib/applications/rules'
import * as store from '@/lib/applications/apply/store'
import type { ApplicationRow } from '@/lib/applications/store'
import { emailSchema } from '@/lib/auth/links/schema'
import type { Locale } from '@/lib/i18n/locale'
import { mailStartsAt } from '@/lib/auth/links/rules'
import { enqueue } from '@/lib/jobs/queue'
import { mailReachesPeople } from '@/lib/mail/transport'
import { mailReturn } from '@/lib/applications/jobs-kinds'

/**
 * Opens what was mailed: the address is proven, and this browser looks after the application from now
 * on. Where the address has an open application already, that one is kept and gets the referral that
 * this one came with.
 * Refusals: TOO_MANY_TRIES {minutes}, PROOF_USED_UP, ADDRESS_OF_MEMBER.
 */
export async function openApplication(
  token: string,
  client: string,
): Promise<Outcome<ApplicantToken>> {
  const turn = await countAttempt(APPLYING.openByClient, client)
  if (!turn.ok) return turn
  const opened = await proveOnce(token)
  // Another request proved the same address at the same instant: now theirs is there to be found.
  const raced = !opened.ok && opened.refusal.code === 'APPLICATION_OPEN_ALREADY'
  return raced ? proveOnce(token) : opened
}

async function proveOnce(token: string): Promise<Outcome<ApplicantToken>> {
  return transaction(async (tx) => {
    const id = (await takeProof(tx, token)) ?? reject('PROOF_USED_UP')
    const applicationId = await prove(tx, id)
    return newApplicantKey(tx, { applicationId, kind: 'SESSION' })
  })
}

/** Answers the application that is to be looked after. */
async function prove(tx: Tx, id: string): Promise<string> {
  const application = await requireApplication(tx, id)
  const open = application.state === 'PROVING' || isOpen(application.state)
  if (application.provenAt !== null || !open) return id
  if (await store.isMembersAddress(tx, application.email)) reject('ADDRESS_OF_MEMBER')
  await store.lockMailbox(tx, application.email)
  const older = await store.findProvenOfMailbox(tx, application.email, id)
  // Another address of the mailbox is refused, not led to it: who reads one may be thought to read the other,
  // and yet not be shown what was written there.
  if (older !== null && older.email !== application.email) reject('APPLICATION_OPEN_ALREADY')
  if (older !== null) return joinOlder(tx, application, older.id)
  const provenAt = toDate(now())
  if (application.state !== 'PROVING') {
    await store.setProven(tx, id, provenAt)
    return id
  }
  const to = application.referralId === null ? 'VOUCHING' : 'WAITING'
  const facts = { provenAt }
  await moveOn(tx, application, { to, by: applicant(id), kind: 'PROVEN', facts })
  return id
}

/** One person has one application: the older stays, and the member who vouched vouches for it. */
async function joinOlder(tx: Tx, newer: ApplicationRow, olderId: string): Promise<string> {
  const older = await requireApplication(tx, olderId)
  const by = applicant(newer.id)
  const { referralId } = newer
  const wanted = referralId !== null && older.referralId === null && isOpen(older.state)
  await moveOn(tx, newer, { to: 'WITHDRAWN', by, facts: wanted ? { referralId: null } : {} })
  if (referralId === null) return olderId
  if (!wanted) {
    await endReferral(tx, { referralId, ending: 'WITHDRAWN', by, at: now() })
    return olderId
  }
  const to = older.state === 'VOUCHING' ? 'WAITING' : older.state
  await moveOn(tx, older, { to, by, kind: 'VOUCHED', facts: { referralId } })
  return olderId
}

function applicant(applicationId: string): Actor {
  return { kind: 'applicant', applicationId }
}

type Request = { readonly email: string; readonly locale: Locale; readonly client: string }

/**
 * Asks for the way back to one's application by mail. The answer is the same whether or not there is
 * one. Refusals: EMAIL_UNREADABLE, NO_MAIL, TOO_MANY_TRIES {minutes}.
 */
export async function askToReturn(request: Request): Promise<Outcome<undefined>> {
  if (!mailReachesPeople()) return refuse('NO_MAIL')
  const email = emailSchema.safeParse(request.email)
  if (!email.success) return refuse('EMAIL_UNREADABLE', {}, 'email')
  const byClient = await countAttempt(APPLYING.mailByClient, request.client)
  if (!byClient.ok) return byClient
  const byAddress = await countAttempt(APPLYING.mailByAddress, mailboxOf(email.data))
  if (!byAddress.ok) return byAddress
  const data = { email: email.data, locale: request.locale }
  // As for members' links: the work for an address that is known does not follow the answer at once.
  const startAfter = mailStartsAt(now(), randomBytesOf(2))
  const queued = await transaction((tx) => enqueue(tx, mailReturn, data, { startAfter }))
  return queued.ok ? ok() : queued
}
