import type { Temporal } from 'temporal-polyfill'
import { readable, type Tx } from '@/lib/db/transaction'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { APPLICANT_DAYS, PROOF_HOURS } from '@/lib/auth/sessions/rules'
import * as store from './store'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Viewer } from '@/lib/auth/types'

export type ApplicantToken = { readonly token: string; readonly expiresAt: Temporal.Instant }

/**
 * Makes what proves an address (PROOF, single use, for a mail) or what keeps an applicant's browser in
 * (SESSION, for the cookie). Only its hash is stored. A new proof ends the one before it.
 */
export async function newApplicantKey(
  tx: Tx,
  { applicationId, kind }: { applicationId: string; kind: store.ApplicantKeyKind },
): Promise<ApplicantToken> {
  const createdAt = now()
  const hours = kind === 'PROOF' ? PROOF_HOURS : APPLICANT_DAYS * 24
  const expiresAt = createdAt.add({ hours })
  const token = newToken()
  if (kind === 'PROOF') await store.deleteApplicantKeys(tx, [applicationId], 'PROOF')
  await store.insertApplicantKey(tx, {
    tokenHash: hashToken(token),
    applicationId,
    kind,
    createdAt: toDate(createdAt),
    expiresAt: toDate(expiresAt),
  })
  return { token, expiresAt }
}

/** Uses a proof up. Null when it is unknown, used or expired: the answer does not say which. */
export async function takeProof(tx: Tx, token: string): Promise<string | null> {
  return store.useProofKey(tx, hashToken(token), toDate(now()))
}

/** Whether a proof was mailed for the application that the viewer looks after, though it was used. */
export async function isOwnProof(viewer: Viewer, token: string): Promise<boolean> {
  if (viewer.kind !== 'applicant') return false
  return store.isProofOf(readable(), hashToken(token), viewer.applicationId)
}

/** Until when the mail that was sent last can be opened; null when none was sent. */
export async function proofEndsAt(applicationId: string): Promise<Temporal.Instant | null> {
  const end = await store.findProofEnd(readable(), applicationId)
  return end === null ? null : toInstant(end)
}

/** Whose application a cookie opens; a visitor's when it opens none. */
export async function viewerOfApplicantToken(token: string): Promise<Viewer> {
  const applicationId = await store.findApplicant(readable(), hashToken(token), toDate(now()))
  return applicationId === null ? { kind: 'visitor' } : { kind: 'applicant', applicationId }
}

/** Ends every key of applications whose applicants became members or were forgotten. */
export async function endApplicantKeys(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  await store.deleteApplicantKeys(tx, applicationIds)
}

/** Ends the proofs that were mailed to an earlier address. */
export async function endProofs(tx: Tx, applicationId: string): Promise<void> {
  await store.deleteApplicantKeys(tx, [applicationId], 'PROOF')
}

/** Ends the key of one browser. */
export async function endApplicantKey(token: string): Promise<void> {
  await store.deleteApplicantKey(readable(), hashToken(token))
}
