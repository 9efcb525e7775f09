import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Publication } from '@/lib/versioned/types'
import type { QuotaPolicyView, QuotaTerms } from './types'

type Row = Omit<QuotaPolicyView, 'effectiveFrom'> & { readonly effectiveFrom: Date }

/** Every version, newest first. */
export async function listPolicies(db: Tx): Promise<QuotaPolicyView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.version, p.quota, p."linkDays", p."vouchDays", p."talkEarns", p."nightsForOne",
      p."earnedMax", p.note, m."displayName" AS author, p."effectiveFrom"
    FROM "QuotaPolicy" p LEFT JOIN "Member" m ON m.id = p."authorId" ORDER BY p.version DESC`
  return rows.map((row) => ({ ...row, effectiveFrom: toInstant(row.effectiveFrom) }))
}

/** Only one at a time adds a version. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "QuotaPolicy" IN SHARE ROW EXCLUSIVE MODE`
}

export async function insertPolicy(
  tx: Tx,
  { effectiveFrom, publishedAt, ...policy }: QuotaTerms & Publication & { readonly note: string },
): Promise<string> {
  const data = {
    ...policy,
    effectiveFrom: toDate(effectiveFrom),
    createdAt: toDate(publishedAt),
  }
  return (await tx.quotaPolicy.create({ data, select: { id: true } })).id
}
