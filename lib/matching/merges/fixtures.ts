import { pool } from '@/lib/db/pool'

/**
 * A fingerprint of every row of every table that a merge may touch. Left out: the record of what was
 * done, the time at which a row was last written, and what counts the changes of a talk for calendars
 * and feeds: a change taken back is two changes there.
 */
export async function fingerprint(): Promise<Record<string, string>> {
  const tables = await pool().query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
       AND tablename NOT IN ('AuditRecord', 'CacheRevision', 'MemberMerge', '_prisma_migrations') ORDER BY 1`,
  )
  const row = `(to_jsonb(t) - ARRAY['updatedAt', 'changedAt', 'calendarSequence', 'calendarChangedAt'])::text`
  const prints = tables.rows.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(string_agg(${row}, '|' ORDER BY ${row}), '') AS print
       FROM "${name}" t`,
  )
  const found = await pool().query<{ name: string; print: string }>(prints.join(' UNION ALL '))
  return Object.fromEntries(found.rows.map(({ name, print }) => [name, print]))
}
