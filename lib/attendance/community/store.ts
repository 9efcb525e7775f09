import type { Tx } from '@/lib/db/transaction'
import { begun, THERE } from '@/lib/presence/store'
import { Prisma } from '@/lib/db/generated/client'
import { toDateColumn } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import type { MarkedMember } from './rules'
import type { GridEvening } from './types'

export type GridSpan = {
  /** Null for all. */
  readonly groupId: string | null
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** Evenings that begin later do not count yet. */
  readonly at: Date
  readonly timeZone: string
}

export type GridData = {
  readonly evenings: readonly GridEvening[]
  readonly members: readonly MarkedMember[]
}

const PRESENT = Prisma.raw(THERE)

/**
 * Every evening of the span and every member who is here, with what stands of them: one statement, in which only the
 * check-ins there are take room. A topic is left out where the talk is kept.
 */
export async function readGrid(
  db: Tx,
  { groupId, from, to, at, timeZone }: GridSpan,
): Promise<GridData> {
  const [row] = await db.$queryRaw<GridData[]>`
    WITH evening AS MATERIALIZED (
      SELECT n.id, n."groupId", n.date, t.topic, t.visibility, row_number() OVER (ORDER BY n."startsAt", n.id) - 1 AS k
      FROM "Night" n LEFT JOIN "Talk" t ON t."nightId" = n.id AND t.state IN ('PLANNED', 'HELD')
      WHERE ${begun(at)} AND n.date BETWEEN ${toDateColumn(from)}::date AND ${toDateColumn(to)}::date
        AND (${groupId}::uuid IS NULL OR n."groupId" = ${groupId}::uuid)
        AND (t.id IS NOT NULL OR EXISTS (SELECT 1 FROM "CheckIn" i WHERE i."nightId" = n.id))
    ), came AS MATERIALIZED (
      SELECT e.k, c."memberId", c.status, ${PRESENT} AS present
      FROM evening e JOIN "CheckIn" c ON c."nightId" = e.id
    ), counted AS (
      SELECT k, count(*) FILTER (WHERE present) AS present, count(*) FILTER (WHERE status = 'LATE') AS late,
        count(*) FILTER (WHERE NOT present) AS caught
      FROM came GROUP BY k
    ), marked AS (
      SELECT "memberId", string_agg(k || CASE status WHEN 'ON_TIME' THEN 'O' WHEN 'LATE' THEN 'L' ELSE 'C' END, ','
        ORDER BY k) AS at
      FROM came GROUP BY "memberId"
    )
    SELECT (
      SELECT coalesce(json_agg(json_build_object('id', e.id, 'date', e.date, 'groupId', e."groupId",
        'topic', CASE WHEN e.visibility <> 'KEPT' THEN e.topic END, 'present', coalesce(o.present, 0),
        'late', coalesce(o.late, 0), 'caughtUp', coalesce(o.caught, 0)) ORDER BY e.k), '[]')
      FROM evening e LEFT JOIN counted o ON o.k = e.k
    ) AS evenings, (
      SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m."displayName", 'groupId', m."groupId",
        'company', m.company, 'joined', (m."joinedAt" AT TIME ZONE ${timeZone})::date, 'at', k.at)
        ORDER BY m."displayName", m.id), '[]')
      FROM "Member" m LEFT JOIN marked k ON k."memberId" = m.id
      WHERE m.status = 'ACTIVE' AND (${groupId}::uuid IS NULL OR m."groupId" = ${groupId}::uuid)
    ) AS members`
  return row ?? { evenings: [], members: [] }
}
