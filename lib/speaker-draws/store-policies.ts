import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Publication } from '@/lib/versioned/types'
import type { DrawPolicyView, DrawTerms } from './types'

type Row = Omit<DrawPolicyView, 'effectiveFrom'> & { readonly effectiveFrom: Date }

/** Every version, newest first. */
export async function listPolicies(db: Tx): Promise<DrawPolicyView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.version, p."spokeDays", p."newDays", p."noDays", p."answerDays", p.note,
      m."displayName" AS author, p."effectiveFrom"
    FROM "SpeakerDrawPolicy" p LEFT JOIN "Member" m ON m.id = p."authorId" ORDER BY p.version DESC`
  return rows.map((row) => ({ ...row, effectiveFrom: toInstant(row.effectiveFrom) }))
}

/** Only one at a time adds a version. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "SpeakerDrawPolicy" IN SHARE ROW EXCLUSIVE MODE`
}

export async function insertPolicy(
  tx: Tx,
  { effectiveFrom, publishedAt, ...policy }: DrawTerms & Publication & { readonly note: string },
): Promise<string> {
  const data = {
    ...policy,
    effectiveFrom: toDate(effectiveFrom),
    createdAt: toDate(publishedAt),
  }
  return (await tx.speakerDrawPolicy.create({ data, select: { id: true } })).id
}
