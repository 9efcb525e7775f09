import { pool } from '@/lib/db/pool'

/**
 * A fingerprint of every row of every table that a merge may touch. Left out: the record of what was
 * done, and the time at which a row was last written.
 */
export async function fingerprint(): Promise<Record<string, string>> {
  const tables = await pool().query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
       AND tablename NOT IN ('AuditRecord', 'CacheRevision', 'MemberMerge', '_prisma_migrations') ORDER BY 1`,
  )
  const prints = tables.rows.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(string_agg((to_jsonb(t) - 'updatedAt')::text, '|'
         ORDER BY (to_jsonb(t) - 'updatedAt')::text), '') AS print FROM "${name}" t`,
  )
  const found = await pool().query<{ name: string; print: string }>(prints.join(' UNION ALL '))
  return Object.fromEntries(found.rows.map(({ name, print }) => [name, print]))
}
