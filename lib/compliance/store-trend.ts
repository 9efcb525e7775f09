import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { presentAt } from '@/lib/members/status/store-present'
import { toDate } from '@/lib/shared/clock'
import type { Week } from './rules-weeks'
import type { WeekCounts } from './types-trend'

/**
 * Counts the members who were active at each instant by the verdict of the rule then in force on the
 * nickname that they held then; computed from history. Null for an instant without a rule. Status events
 * say who was active, transfers in which group. Erased members count as unknown until they were erased:
 * their nicknames are gone.
 */
export async function countWeeks(
  db: Tx,
  weeks: readonly Week[],
  groupId: string,
): Promise<(WeekCounts | null)[]> {
  const ends = weeks.map(({ end }) => toDate(end))
  // Counted out at the end: as a filter below it makes the planner expect a handful of rows.
  const inGroup = groupId === '' ? Prisma.sql`true` : Prisma.sql`p."groupId" = ${groupId}::uuid`
  const rows = await db.$queryRaw<(WeekCounts & { place: number; ruled: boolean })[]>`
    WITH ${presentAt(ends)},
    ruled AS (
      SELECT w.at, w.place, (
        SELECT r.id FROM "NamingRule" r
        WHERE r."publishedAt" IS NOT NULL AND r."droppedAt" IS NULL AND r."effectiveFrom" <= w.at
        ORDER BY r.version DESC LIMIT 1) AS "ruleId"
      FROM weeks w
    ),
    judged AS (
      SELECT w.place, n."memberId" AS id, v.verdict
      FROM ruled w JOIN "NicknameVerdict" v ON v."ruleId" = w."ruleId"
      JOIN "MemberName" n ON n.id = v."nameId" AND n.kind = 'GROUP_NICKNAME'
        AND n."heldFrom" <= w.at AND coalesce(n."heldTo", 'infinity') > w.at
    )
    SELECT w.place, w."ruleId" IS NOT NULL AS ruled,
      count(*) FILTER (WHERE ${inGroup} AND j.verdict = 'COMPLIANT')::int AS compliant,
      count(*) FILTER (WHERE ${inGroup} AND j.verdict = 'FIXABLE')::int AS fixable,
      count(*) FILTER (WHERE ${inGroup} AND j.verdict = 'INCOMPLETE')::int AS incomplete,
      count(*) FILTER (WHERE ${inGroup} AND j.verdict = 'UNREADABLE')::int AS unreadable,
      count(*) FILTER (WHERE ${inGroup} AND p.id IS NOT NULL AND j.verdict IS NULL)::int AS unknown
    FROM ruled w LEFT JOIN present p ON p.place = w.place
    LEFT JOIN judged j ON j.place = p.place AND j.id = p.id
    GROUP BY w.place, w."ruleId" ORDER BY w.place`
  return rows.map(({ place: _, ruled, ...counts }) => (ruled ? counts : null))
}
