import { Prisma } from '@/lib/db/generated/client'

/**
 * Common table expressions `weeks` (place from 1, at) and `present` (place, id, groupId): who was a member
 * at each instant, and where at home. Read from the status events and the transfers: no count is kept. Of
 * rows that were merged the one that stayed stands for both, after an erasure too. An erased member was
 * present until that instant, for every view: without a name, so that only counts can hold them.
 */
export function presentAt(ends: readonly Date[]): Prisma.Sql {
  return Prisma.sql`
    weeks AS (
      SELECT w.at, w.place::int AS place
      FROM unnest(${[...ends]}::timestamptz[]) WITH ORDINALITY AS w(at, place)
    ),
    stays AS (
      SELECT "memberId" AS id, kind IN ('ADMITTED', 'RETURNED') AS here, at AS "from",
        lead(at, 1, 'infinity') OVER (PARTITION BY "memberId" ORDER BY at, "createdAt", id) AS "until"
      FROM "StatusEvent" WHERE kind IN ('ADMITTED', 'RETURNED', 'LEFT', 'REMOVED')
    ),
    homes AS (
      SELECT "memberId" AS id, "fromGroupId" AS "groupId", "decidedAt" AS "until",
        lag("decidedAt", 1, '-infinity') OVER (PARTITION BY "memberId" ORDER BY "decidedAt") AS "from"
      FROM "GroupTransfer" WHERE state = 'APPROVED' AND "decidedAt" IS NOT NULL
    ),
    present AS (
      SELECT w.place, m.id, coalesce(t."groupId", m."groupId") AS "groupId"
      FROM weeks w JOIN "Member" m ON m."joinedAt" <= w.at
      LEFT JOIN homes t ON t.id = m.id AND t."from" <= w.at AND t."until" > w.at
      LEFT JOIN stays s ON s.id = m.id AND s."from" <= w.at AND s."until" > w.at
      WHERE m.status <> 'MERGED' AND m."mergedIntoId" IS NULL AND coalesce(m."erasedAt", 'infinity') > w.at
        AND coalesce(s.here, m.status IN ('ACTIVE', 'ERASED') OR m.id IN (SELECT id FROM stays))
    )`
}
