import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Publication } from '@/lib/versioned/types'
import type { BookingPolicyView, BookingTerms } from './types'

type Row = Omit<BookingPolicyView, 'effectiveFrom'> & { readonly effectiveFrom: Date }

/** Every version, newest first. */
export async function listPolicies(db: Tx): Promise<BookingPolicyView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.version, p."atOnce", p."weeksAhead", p."daysBefore", p."releaseDays", p."perMember", p.note,
      m."displayName" AS author, p."effectiveFrom"
    FROM "BookingPolicy" p LEFT JOIN "Member" m ON m.id = p."authorId" ORDER BY p.version DESC`
  return rows.map((row) => ({ ...row, effectiveFrom: toInstant(row.effectiveFrom) }))
}

/** Only one at a time adds a version. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "BookingPolicy" IN SHARE ROW EXCLUSIVE MODE`
}

export async function insertPolicy(
  tx: Tx,
  { effectiveFrom, publishedAt, ...policy }: BookingTerms & Publication & { readonly note: string },
): Promise<string> {
  const data = {
    ...policy,
    effectiveFrom: toDate(effectiveFrom),
    createdAt: toDate(publishedAt),
  }
  return (await tx.bookingPolicy.create({ data, select: { id: true } })).id
}
