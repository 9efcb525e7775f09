import { record } from '@/lib/audit/record'
import { endProofs } from '@/lib/auth/applicants/keys'
import { mailboxOf } from '@/lib/auth/links/rules-mailbox'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { mailReachesPeople } from '@/lib/mail/transport'
import { ruleAt } from '@/lib/naming/queries'
import { endReferral } from '@/lib/referrals/commands'
import { foldedMeant } from '@/lib/referrals/rules-folding'
import { now } from '@/lib/shared/clock'
import { requireUnchanged } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { isCopied, textOf } from '@/lib/applications/apply/commands'
import { moveOn, requireApplication } from '@/lib/applications/commands'
import { mailProof } from '@/lib/applications/jobs-kinds'
import { awaitsNotification, visibleState } from '@/lib/applications/decide/rules'
import { APPLYING } from '@/lib/applications/apply/rules-limits'
import { inText } from '@/lib/applications/apply/rules-spam'
import { writtenForm } from './rules'
import { isOpen } from '@/lib/applications/rules'
import type { Written } from '@/lib/applications/apply/schema'
import { findApplication, type ApplicationRow } from '@/lib/applications/store'
import * as store from '@/lib/applications/apply/store'

/** What applicants do with their own application. All refuse NOT_ALLOWED to another actor. */

/** Answers what organisers asked. Refusals: NOTHING_ASKED. */
export async function answerQuestion(
  actor: Actor,
  { text }: { readonly text: string },
): Promise<Outcome<undefined>> {
  return withOwn(actor, async (tx, application) => {
    if (application.state !== 'ASKED') reject('NOTHING_ASKED')
    const to = application.referralId === null ? 'VOUCHING' : 'WAITING'
    await moveOn(tx, application, { to, by: actor, kind: 'ANSWER', text })
  })
}

/**
 * Corrects what was written, as long as nothing is decided.
 * Refusals: APPLICATION_BEING_DECIDED, APPLICATION_CLOSED, CHANGED_MEANWHILE {count}.
 */
export async function correctApplication(
  actor: Actor,
  input: Written,
): Promise<Outcome<undefined>> {
  return withOwn(actor, async (tx, application) => {
    requireUndecided(application)
    const text = textOf(input, await ruleAt(tx, now()))
    requireUnchanged(input.basedOn, writtenForm(application), writtenForm(text))
    const copied = await isCopied(tx, { about: input.about, email: application.email })
    const suspicions = new Set([...application.suspicions, ...inText(text, copied)])
    await store.rewrite(tx, application.id, {
      ...text,
      ...foldedMeant(text),
      suspicions: [...suspicions],
    })
    await record(tx, actor, {
      action: 'application.corrected',
      subjectType: 'application',
      subjectId: application.id,
    })
  })
}

/** Takes the application back, no matter what it waits for. Refusals: APPLICATION_CLOSED. */
export async function withdrawApplication(actor: Actor): Promise<Outcome<undefined>> {
  return withOwn(actor, async (tx, application) => {
    const { state, referralId, memberId } = application
    const visible = visibleState(application)
    if (memberId !== null || (visible !== 'PROVING' && !isOpen(visible)))
      reject('APPLICATION_CLOSED')
    await moveOn(tx, application, { to: 'WITHDRAWN', by: actor })
    if (referralId !== null)
      await endReferral(tx, { referralId, ending: 'WITHDRAWN', by: actor, at: now() })
    await record(tx, actor, {
      action: 'application.withdrawn',
      subjectType: 'application',
      subjectId: application.id,
      facts: { from: state },
    })
  })
}

/** Another address, before one was proven. What was mailed to the first opens nothing any more. */
export async function correctAddress(
  actor: Actor,
  { email, client }: { readonly email: string; readonly client: string },
): Promise<Outcome<undefined>> {
  return mailing(actor, client, email, async (tx, application) => {
    await endProofs(tx, application.id)
    await store.setAddress(tx, application.id, email)
  })
}

/** The same mail once more; the one before it opens nothing any more. */
export async function sendProofAgain(
  actor: Actor,
  { client }: { readonly client: string },
): Promise<Outcome<undefined>> {
  return mailing(actor, client, null, () => Promise.resolve())
}

/** Refusals: NO_MAIL, TOO_MANY_TRIES {minutes}, PROVEN_ALREADY. */
async function mailing(
  actor: Actor,
  client: string,
  email: string | null,
  work: (tx: Tx, application: ApplicationRow) => Promise<void>,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'applicant') return refuse('NOT_ALLOWED')
  if (!mailReachesPeople()) return refuse('NO_MAIL')
  const byClient = await countAttempt(APPLYING.mailByClient, client)
  if (!byClient.ok) return byClient
  const own = await findApplication(readable(), actor.applicationId)
  const byAddress = await countAttempt(APPLYING.mailByAddress, mailboxOf(email ?? own?.email ?? ''))
  if (!byAddress.ok) return byAddress
  return withOwn(actor, async (tx, application) => {
    if (application.provenAt !== null) reject('PROVEN_ALREADY')
    const { state } = application
    if (state !== 'PROVING' && !isOpen(state)) reject('APPLICATION_CLOSED')
    await work(tx, application)
    await enqueue(tx, mailProof, { applicationId: application.id })
  })
}

async function withOwn(
  actor: Actor,
  work: (tx: Tx, application: ApplicationRow) => Promise<void>,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'applicant') return refuse('NOT_ALLOWED')
  const turn = await countAttempt(APPLYING.ownChanges, actor.applicationId)
  if (!turn.ok) return turn
  return transaction(async (tx) => {
    await work(tx, await requireApplication(tx, actor.applicationId))
    return undefined
  })
}

function requireUndecided(application: ApplicationRow): void {
  if (awaitsNotification(application)) reject('APPLICATION_BEING_DECIDED')
  if (application.state !== 'PROVING' && !isOpen(application.state)) reject('APPLICATION_CLOSED')
}
