import type { Tx } from '@/lib/db/transaction'

type Found = { readonly referrerId: string; readonly applicationId: string | null }

/** Whose referral it is, and the application that stands on it now. */
export async function findReferral(db: Tx, id: string): Promise<Found | null> {
  const found = await db.referral.findUnique({
    where: { id },
    select: { referrerId: true, application: { select: { id: true } } },
  })
  if (found === null) return null
  return { referrerId: found.referrerId, applicationId: found.application?.id ?? null }
}

export async function lockReferral(tx: Tx, id: string): Promise<Found | null> {
  await tx.$queryRaw`SELECT 1 FROM "Referral" WHERE id = ${id}::uuid FOR UPDATE`
  return findReferral(tx, id)
}
