import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Week } from '@/lib/compliance/rules-weeks'
import { toDate } from '@/lib/shared/clock'
import { presentAt } from '@/lib/members/status/store-present'
import type { QuotaWeek, SeatsWeek } from './types'

type Place = { readonly place: number }

/** The seats of every group at the end of each week. Of second seats only those still held are known. */
export async function countSeats(db: Tx, weeks: readonly Week[]): Promise<SeatsWeek[]> {
  const rows = await db.$queryRaw<(Place & { groupId: string; taken: number })[]>`
    WITH ${presentAt(endsOf(weeks))},
    seats AS (
      SELECT place, "groupId" FROM present
      UNION ALL
      SELECT p.place, e."groupId" FROM present p
      JOIN "GroupException" e ON e."memberId" = p.id
      JOIN weeks w ON w.place = p.place AND e."grantedAt" <= w.at
    )
    SELECT place, "groupId"::text, count(*)::int AS taken FROM seats GROUP BY 1, 2`
  return weeks.map((week, at) => ({
    week,
    taken: Object.fromEntries(
      rows.flatMap(({ place, groupId, taken }) => (place === at + 1 ? [[groupId, taken]] : [])),
    ),
  }))
}

type Sums = Omit<QuotaWeek, 'week'>

/** The ledger at the end of each week; of a group: of those at home there then, or at last. */
export async function sumQuota(
  db: Tx,
  weeks: readonly Week[],
  groupId: string,
): Promise<QuotaWeek[]> {
  const inGroup =
    groupId === ''
      ? Prisma.sql`true`
      : Prisma.sql`coalesce(p."groupId", m."groupId") = ${groupId}::uuid`
  const rows = await db.$queryRaw<(Place & Sums)[]>`
    WITH ${presentAt(endsOf(weeks))},
    ledger AS (
      SELECT w.place, e."memberId" AS id, sum(e.amount) AS balance,
        count(*) FILTER (WHERE e.kind = 'CONSUME') AS used,
        count(*) FILTER (WHERE e.kind = 'HOLD')
          - count(*) FILTER (WHERE e.kind IN ('CONSUME', 'RELEASE', 'EXPIRE')) AS held
      FROM weeks w JOIN "QuotaEntry" e ON e.at <= w.at GROUP BY 1, 2
    )
    SELECT l.place, sum(l.used)::int AS used, sum(l.held)::int AS held,
      coalesce(sum(l.balance) FILTER (WHERE p.id IS NOT NULL OR m."joinedAt" > w.at), 0)::int AS free,
      coalesce(sum(l.balance) FILTER (WHERE p.id IS NULL AND m."joinedAt" <= w.at), 0)::int AS gone
    FROM ledger l JOIN "Member" m ON m.id = l.id JOIN weeks w ON w.place = l.place
    LEFT JOIN present p ON p.place = l.place AND p.id = l.id
    WHERE ${inGroup} GROUP BY l.place`
  const none: Sums = { used: 0, held: 0, free: 0, gone: 0 }
  return weeks.map((week, at) => {
    const { used, held, free, gone } = rows.find(({ place }) => place === at + 1) ?? none
    return { week, used, held, free, gone }
  })
}

function endsOf(weeks: readonly Week[]): Date[] {
  return weeks.map(({ end }) => toDate(end))
}
