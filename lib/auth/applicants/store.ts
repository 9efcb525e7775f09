import type { Tx } from '@/lib/db/transaction'

export type ApplicantKeyKind = 'PROOF' | 'SESSION'

type NewKey = {
  tokenHash: string
  applicationId: string
  kind: ApplicantKeyKind
  createdAt: Date
  expiresAt: Date
}

export async function insertApplicantKey(db: Tx, key: NewKey): Promise<void> {
  await db.applicantKey.create({ data: key })
}

/** The application that a live session key belongs to. */
export async function findApplicant(db: Tx, tokenHash: string, now: Date): Promise<string | null> {
  const key = await db.applicantKey.findFirst({
    where: { tokenHash, kind: 'SESSION', expiresAt: { gt: now } },
    select: { applicationId: true },
  })
  return key?.applicationId ?? null
}

/** Uses a proof up; of two at once one does. Null when it is unknown, used or expired. */
export async function useProofKey(db: Tx, tokenHash: string, now: Date): Promise<string | null> {
  const used = await db.applicantKey.updateManyAndReturn({
    where: { tokenHash, kind: 'PROOF', usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { applicationId: true },
  })
  return used[0]?.applicationId ?? null
}

/** Whether the proof was mailed for the application, though it was used. */
export async function isProofOf(
  db: Tx,
  tokenHash: string,
  applicationId: string,
): Promise<boolean> {
  const where = { tokenHash, kind: 'PROOF', applicationId } as const
  return (await db.applicantKey.count({ where })) === 1
}

/** Until when the proof that was mailed last can be used. */
export async function findProofEnd(db: Tx, applicationId: string): Promise<Date | null> {
  const found = await db.applicantKey.findFirst({
    where: { applicationId, kind: 'PROOF', usedAt: null },
    orderBy: { expiresAt: 'desc' },
    select: { expiresAt: true },
  })
  return found?.expiresAt ?? null
}

/** Ends keys of applications: those of the kind, or all. */
export async function deleteApplicantKeys(
  db: Tx,
  applicationIds: readonly string[],
  kind?: ApplicantKeyKind,
): Promise<void> {
  await db.applicantKey.deleteMany({
    where: { applicationId: { in: [...applicationIds] }, ...(kind && { kind }) },
  })
}

export async function deleteApplicantKey(db: Tx, tokenHash: string): Promise<void> {
  await db.applicantKey.deleteMany({ where: { tokenHash } })
}

export async function deleteApplicantKeysExpiredBefore(db: Tx, before: Date): Promise<void> {
  await db.applicantKey.deleteMany({ where: { expiresAt: { lt: before } } })
}

/** Of those who wait for a seat, the one who has waited longest. */
export async function findWaitingApplicant(db: Tx): Promise<string | null> {
  const found = await db.application.findFirst({
    where: { state: { in: ['WAITLISTED', 'WAITING'] } },
    orderBy: [{ state: 'desc' }, { submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return found?.id ?? null
}
