import type { Tx } from '@/lib/db/transaction'
import type { Listed } from './rules'

/** Everybody a roster names, with the member who stands for each today. */
export async function findListed(db: Tx, rosterId: string): Promise<Listed[]> {
  return db.$queryRaw<Listed[]>`
    SELECT k.id::text AS "memberId", r.nickname, r.verdict::text, k."displayName"
    FROM "RosterRow" r
    LEFT JOIN "Member" m ON m.id = CASE
      WHEN r.chosen IS NULL OR r.chosen IN ('new', 'out') THEN r."memberId" ELSE r.chosen::uuid END
    LEFT JOIN "Member" k ON k.id = coalesce(m."mergedIntoId", m.id)
    WHERE r."rosterId" = ${rosterId}::uuid AND r.outcome NOT IN ('GONE', 'FAULTY')
    ORDER BY r.line`
}
