import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { deleteMailTo } from '@/lib/mail/store'
import { now, toDate } from '@/lib/shared/clock'
import { reject, type Outcome } from '@/lib/shared/outcome'
import { readKnownPeople } from '@/lib/redaction/store'
import { forgetApplicants } from './commands-forgetting-old'
import { canForgetApplicants } from './policy'
import { knownWith } from './erasing/rules-hashes'
import { isOfNewcomers } from './rules-places'
import { rewriterOf } from './erasing/rules-rewriting'
import type { ForgettingInput } from './schema'
import * as store from '@/lib/applications/forget/store-person'
import { sweepNames } from './store-sweeping'

/**
 * Forgets an applicant who did not become a member, at once and for good: this application and others
 * from the same address, the referrals behind them, mail received, and the name in what was written
 * about them. States and dates stay, for the statistics.
 *
 * Refuses NOT_ALLOWED (also for an unknown application), FORGOTTEN_ALREADY, APPLICANT_IS_MEMBER (erase
 * the member instead) and NAME_NOT_TYPED.
 */
export async function forgetApplicant(
  actor: Actor,
  { applicationId, typed }: ForgettingInput,
): Promise<Outcome<undefined>> {
  return transaction(async (tx) => {
    if (!canForgetApplicants(actor)) reject('NOT_ALLOWED')
    const applicant = await store.lockApplicant(tx, applicationId)
    if (applicant === null) return reject('NOT_ALLOWED')
    if (applicant.forgottenAt !== null) reject('FORGOTTEN_ALREADY')
    if (applicant.memberId !== null) reject('APPLICANT_IS_MEMBER')
    if (typed !== applicant.name) reject('NAME_NOT_TYPED', { name: applicant.name }, 'typed')
    await forget(tx, actor, applicant)
    return undefined
  })
}

async function forget(tx: Tx, actor: Actor, applicant: store.Applicant): Promise<void> {
  const { id, email } = applicant
  const at = now()
  const emails = email === '' ? [] : [email.toLowerCase()]
  const others = await store.findApplicationsOf(tx, { ids: [], emails, folded: [] })
  const ids = [...new Set([id, ...others])].toSorted()
  const names = await store.readApplicantNames(tx, ids)
  const { people, companies } = await readKnownPeople(tx)
  const { dictionary } = knownWith(people, companies, { key: id, ids, names })
  await forgetApplicants(tx, ids, { by: actor, at })
  await deleteMailTo(tx, emails)
  await sweepNames(tx, rewriterOf(dictionary, id, emails), isOfNewcomers)
  await record(tx, actor, {
    action: 'application.forgotten',
    subjectType: 'application',
    subjectId: id,
    facts: { applications: ids.length, at: toDate(at).toISOString() },
  })
}
