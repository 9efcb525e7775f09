import { config } from '@/lib/config/config'
import { transaction } from '@/lib/db/transaction'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { newApplicantKey, type ApplicantToken } from '@/lib/auth/applicants/keys'
import { newLink } from '@/lib/auth/links/new-link'
import { isLocal } from '@/lib/http/peer'
import type { HeaderReader } from '@/lib/http/request'
import type { DemoRole } from './schema'
import { findWaitingApplicant } from '@/lib/auth/applicants/store'
import { findActiveByRole } from '@/lib/auth/links/store'

/**
 * The key of an invented applicant who is waiting, for the cookie. Refusals: NOT_ALLOWED,
 * APPLICATION_UNKNOWN.
 */
export async function createDemoApplicant(headers: HeaderReader): Promise<Outcome<ApplicantToken>> {
  if (offersDemo(headers) !== 'here') return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const applicationId = (await findWaitingApplicant(tx)) ?? reject('APPLICATION_UNKNOWN')
    return newApplicantKey(tx, { applicationId, kind: 'SESSION' })
  })
}

/** Whether the sign-in page may offer one tap per role: in the demo, to this machine itself. */
export function offersDemo(headers: HeaderReader): 'here' | 'elsewhere' | 'never' {
  if (config().YEHUA_MODE !== 'demo') return 'never'
  return isLocal(headers) ? 'here' : 'elsewhere'
}

/**
 * The token of a link that signs in an invented member who holds only this role. Decided here again,
 * for a form can be sent without the page. Refusals: NOT_ALLOWED, MEMBER_UNKNOWN.
 */
export async function createDemoLink(
  role: Exclude<DemoRole, 'VISITOR' | 'APPLICANT'>,
  headers: HeaderReader,
): Promise<Outcome<string>> {
  if (offersDemo(headers) !== 'here') return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const member = await findActiveByRole(tx, role === 'MEMBER' ? null : role)
    if (member === null) reject('MEMBER_UNKNOWN')
    const link = await newLink(tx, { memberId: member.id, purpose: 'DEMO', createdById: null })
    return link.token
  })
}
