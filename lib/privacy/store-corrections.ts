import type { Tx } from '@/lib/db/transaction'

/** When the member asked since then, the earliest first. */
export async function listAskedSince(tx: Tx, memberId: string, since: Date): Promise<Date[]> {
  const rows = await tx.correctionRequest.findMany({
    where: { memberId, askedAt: { gt: since } },
    orderBy: { askedAt: 'asc' },
    select: { askedAt: true },
  })
  return rows.map(({ askedAt }) => askedAt)
}

type NewRequest = { readonly memberId: string; readonly text: string; readonly askedAt: Date }

export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await tx.correctionRequest.create({ data: request, select: { id: true } })
}

export type WaitingRequest = { readonly id: string; readonly name: string; readonly text: string }

/** The oldest that are in no mail yet, held: of two that gather at once the second finds none. */
export async function holdWaiting(tx: Tx, max: number): Promise<WaitingRequest[]> {
  return tx.$queryRaw<WaitingRequest[]>`
    SELECT c."id", m."displayName" AS "name", c."text" FROM "CorrectionRequest" c
    JOIN "Member" m ON m."id" = c."memberId"
    WHERE c."mailedAt" IS NULL ORDER BY c."askedAt", c."id" LIMIT ${max} FOR UPDATE OF c`
}

export async function lastMailedAt(tx: Tx): Promise<Date | null> {
  const { _max: last } = await tx.correctionRequest.aggregate({ _max: { mailedAt: true } })
  return last.mailedAt
}

export async function markMailed(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.correctionRequest.updateMany({
    where: { id: { in: [...ids] } },
    data: { mailedAt: at },
  })
}

export async function deleteMailedBefore(tx: Tx, before: Date): Promise<void> {
  await tx.correctionRequest.deleteMany({ where: { mailedAt: { lt: before } } })
}

/** A step of an erasure. */
export async function eraseCorrections(
  tx: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await tx.correctionRequest.deleteMany({ where: { memberId: { in: [...ids] } } })
}
