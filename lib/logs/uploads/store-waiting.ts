import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { HeadRow } from '@/lib/shared/queue-head'

/**
 * Uploads that failed since then and were not made good: no later upload of the same file name came into the
 * group. What failed longer ago is let be.
 */
function failedSince(since: Temporal.Instant): Prisma.Sql {
  return Prisma.sql`u."state" = 'FAILED' AND u."updatedAt" > ${toDate(since)} AND NOT EXISTS (
    SELECT 1 FROM "Upload" l WHERE l."groupId" = u."groupId" AND l."fileName" = u."fileName"
      AND l."state" = 'DONE' AND l."createdAt" > u."createdAt")`
}

/** Files that are here whole and not imported yet, and those that failed. */
export async function readWaiting(
  db: Tx,
  since: Temporal.Instant,
): Promise<readonly (HeadRow & { readonly state: 'READY' | 'FAILED' })[]> {
  return db.$queryRaw`
    SELECT u."state"::text AS state, count(*)::int AS count, min(u."updatedAt") AS since,
      (array_agg(u."id"::text ORDER BY u."updatedAt", u."id"))[1] AS first
    FROM "Upload" u WHERE u."state" = 'READY' OR (${failedSince(since)}) GROUP BY u."state"`
}

export async function listFailed(db: Tx, since: Temporal.Instant): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT u."id"::text FROM "Upload" u WHERE ${failedSince(since)}`
  return rows.map(({ id }) => id)
}
