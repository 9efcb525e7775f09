import type { Tx } from '@/lib/db/transaction'
import type { PolicyTerms, PolicyView } from '@/lib/activity/types'
import { FIRST_POLICY } from './rules'
import { toDate } from '@/lib/shared/clock'
import type { Publication } from '@/lib/versioned/types'

/** Every version, newest first. */
export async function listPolicies(db: Tx): Promise<PolicyView[]> {
  const rows = await db.$queryRaw<(Omit<PolicyView, 'effectiveFrom'> & { effectiveFrom: Date })[]>`
    SELECT p."id", p."version", p."windowDays", p."seats", p."speakerImmunityDays", p."newcomerDays",
      p."answerDays", p."note", m."displayName" AS "author", p."effectiveFrom"
    FROM "ActivityPolicy" p LEFT JOIN "Member" m ON m."id" = p."authorId" ORDER BY p."version" DESC`
  return rows.map((row) => ({ ...row, effectiveFrom: row.effectiveFrom.getTime() }))
}

/** Only one at a time adds a version. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "ActivityPolicy" IN SHARE ROW EXCLUSIVE MODE`
}

export async function insertPolicy(
  tx: Tx,
  { effectiveFrom, publishedAt, ...policy }: PolicyTerms & Publication & { readonly note: string },
): Promise<string> {
  const data = {
    ...policy,
    effectiveFrom: toDate(effectiveFrom),
    createdAt: toDate(publishedAt),
  }
  return (await tx.activityPolicy.create({ data, select: { id: true } })).id
}

/** For how many days back a sign counts, by the policy in force at the instant; of the first before there is any. */
export async function readWindowDays(db: Tx, at: Date): Promise<number> {
  const found = await db.activityPolicy.findFirst({
    where: { effectiveFrom: { lte: at } },
    orderBy: { version: 'desc' },
    select: { windowDays: true },
  })
  return found?.windowDays ?? FIRST_POLICY.windowDays
}
