import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'

/** How long the wait-list of a group was, for those who came in from it since then. */
export type ListTimes = {
  readonly groupId: string
  /** On it now. */
  readonly waiting: number
  /** Admitted from it since. */
  readonly admitted: number
  /** Days that half of them waited, or fewer; null where none was admitted. */
  readonly days: number | null
}

export async function timeLists(db: Tx, since: Temporal.Instant): Promise<ListTimes[]> {
  return db.$queryRaw<ListTimes[]>`
    SELECT g.id AS "groupId",
      count(*) FILTER (WHERE a.state = 'WAITLISTED')::int AS waiting,
      count(*) FILTER (WHERE came)::int AS admitted,
      round((percentile_cont(0.5) WITHIN GROUP (
        ORDER BY extract(epoch FROM a."decidedAt" - a."waitlistedAt") / 86400.0
      ) FILTER (WHERE came))::numeric, 1)::float8 AS days
    FROM "Group" g
    LEFT JOIN (
      SELECT *, state = 'ADMITTED' AND "waitlistedAt" IS NOT NULL AND "decidedAt" >= ${toDate(since)} AS came
      FROM "Application"
    ) a ON a."groupId" = g.id
    GROUP BY g.id`
}
