import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Week } from '@/lib/compliance/rules-weeks'
import { toDate } from '@/lib/shared/clock'
import type { AppliedWeek, DecisionMonth, DecisionTimes, StatesNow } from './types'

const ofGroup = (groupId: string) =>
  groupId === '' ? Prisma.sql`true` : Prisma.sql`a."groupId" = ${groupId}::uuid`

/** Who came before organisers: the address is proven or a link stood for it, and nothing is held back. */
const SHOWN = Prisma.sql`a.state <> 'PROVING' AND (a.suspicions = '{}' OR a."letThroughAt" IS NOT NULL)
  AND (a."provenAt" IS NOT NULL OR a.state <> 'EXPIRED')`

type Parts = Omit<AppliedWeek, 'week'>

/** By the week in which they applied: what has become of them until now. */
export async function countApplied(
  db: Tx,
  weeks: readonly Week[],
  { groupId, timeZone }: { readonly groupId: string; readonly timeZone: string },
): Promise<AppliedWeek[]> {
  const rows = await db.$queryRaw<(Parts & { monday: string })[]>`
    SELECT to_char(date_trunc('week', a."submittedAt" AT TIME ZONE ${timeZone}), 'YYYY-MM-DD') AS monday,
      count(*) FILTER (WHERE a.state IN ('VOUCHING', 'WAITING', 'ASKED'))::int AS waiting,
      count(*) FILTER (WHERE a.state = 'WAITLISTED')::int AS waitlisted,
      count(*) FILTER (WHERE a.state = 'ADMITTED')::int AS admitted,
      count(*) FILTER (WHERE a.state = 'DECLINED')::int AS declined,
      count(*) FILTER (WHERE a.state IN ('WITHDRAWN', 'EXPIRED'))::int AS ended
    FROM "Application" a WHERE ${SHOWN} AND ${ofGroup(groupId)} GROUP BY 1`
  const none: Parts = { waiting: 0, waitlisted: 0, admitted: 0, declined: 0, ended: 0 }
  return weeks.map((week) => {
    const found = rows.find(({ monday }) => monday === week.monday.toString())
    const { waiting, waitlisted, admitted, declined, ended } = found ?? none
    return { week, waiting, waitlisted, admitted, declined, ended }
  })
}

export async function countStates(db: Tx, groupId: string): Promise<StatesNow> {
  const [now] = await db.$queryRaw<StatesNow[]>`
    SELECT count(*) FILTER (WHERE shown AND state = 'VOUCHING')::int AS vouching,
      count(*) FILTER (WHERE shown AND state = 'WAITING')::int AS waiting,
      count(*) FILTER (WHERE shown AND state = 'ASKED')::int AS asked,
      count(*) FILTER (WHERE shown AND state = 'WAITLISTED')::int AS waitlisted,
      count(*) FILTER (WHERE state IN ('ADMITTED', 'DECLINED') AND "notifiedAt" IS NULL)::int AS unnotified,
      count(*) FILTER (WHERE NOT shown AND state IN ('VOUCHING', 'WAITING'))::int AS "quarantined",
      count(*) FILTER (WHERE state = 'PROVING')::int AS unproven
    FROM (SELECT a.*, ${SHOWN} AS shown FROM "Application" a WHERE ${ofGroup(groupId)}) x`
  const none = { vouching: 0, waiting: 0, asked: 0, waitlisted: 0 }
  return now ?? { ...none, unnotified: 0, quarantined: 0, unproven: 0 }
}

type Times = DecisionTimes & { readonly month: string | null }

/**
 * Days from the proof of the address (or from applying, where a link stood for it) to the first decision
 * that was not taken back: admitted, declined or put on the wait-list. By the month of the decision, and
 * over all since `since` with month null. Percentiles lie between two cases where they fall there.
 */
export async function timeDecisions(
  db: Tx,
  since: Week['end'],
  { groupId, timeZone }: { readonly groupId: string; readonly timeZone: string },
): Promise<{ readonly months: readonly DecisionMonth[]; readonly all: DecisionTimes }> {
  const rows = await db.$queryRaw<Times[]>`
    WITH said AS (
      SELECT e."applicationId", e.kind, e.at, lead(e.kind) OVER (
        PARTITION BY e."applicationId" ORDER BY e.at, e.id) AS next
      FROM "ApplicationEvent" e WHERE e.kind IN ('ADMITTED', 'DECLINED', 'WAITLISTED', 'UNDONE')
    ),
    first AS (
      SELECT "applicationId" AS id, min(at) AS at FROM said
      WHERE kind <> 'UNDONE' AND next IS DISTINCT FROM 'UNDONE' GROUP BY 1
    ),
    took AS (
      SELECT to_char(f.at AT TIME ZONE ${timeZone}, 'YYYY-MM') AS month,
        greatest(0, extract(epoch FROM f.at - coalesce(a."provenAt", a."submittedAt"))) / 86400.0 AS days
      FROM first f JOIN "Application" a ON a.id = f.id
      WHERE f.at >= ${toDate(since)} AND ${ofGroup(groupId)}
    )
    SELECT month, count(*)::int AS decided,
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY days::float8)::numeric, 1)::float8 AS median,
      round(percentile_cont(0.9) WITHIN GROUP (ORDER BY days::float8)::numeric, 1)::float8 AS ninetieth
    FROM took GROUP BY ROLLUP (month) ORDER BY month`
  return {
    months: rows.flatMap(({ month, ...times }) => (month === null ? [] : [{ month, ...times }])),
    all: allOf(rows),
  }
}

function allOf(rows: readonly Times[]): DecisionTimes {
  const all = rows.find(({ month }) => month === null)
  if (all === undefined) return { decided: 0, median: null, ninetieth: null }
  const { decided, median, ninetieth } = all
  return { decided, median, ninetieth }
}
