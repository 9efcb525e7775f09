import type { Tx } from '@/lib/db/transaction'
import { wordsWhere } from '@/lib/members/directory/store'
import { present } from '@/lib/presence/store'
import type { TreeMember, TreeReferral } from './types'

/** Every row of people there ever was, the merged ones too, with what they did. */
export async function findTreeMembers(
  db: Tx,
  window: { readonly from: Date; readonly until: Date; readonly timeZone: string },
): Promise<TreeMember[]> {
  return db.$queryRaw<TreeMember[]>`
    WITH seen AS MATERIALIZED (
      SELECT DISTINCT c."memberId" AS id FROM "CheckIn" c JOIN "Night" n ON n.id = c."nightId"
      WHERE n."startsAt" >= ${window.from} AND ${present(window.until)}
    ), heard AS MATERIALIZED (
      SELECT DISTINCT "speakerId" AS id FROM "Talk"
      WHERE state = 'HELD' AND "speakerId" IS NOT NULL
    )
    SELECT m.id::text, CASE WHEN m.status <> 'ERASED' THEN m."displayName" END AS name,
      CASE WHEN m.status <> 'ERASED' THEN m.company END AS company, m.status::text,
      m."mergedIntoId"::text AS "mergedInto",
      to_char(m."joinedAt" AT TIME ZONE ${window.timeZone}, 'YYYY-MM-DD') AS joined,
      s.id IS NOT NULL AS present, h.id IS NOT NULL AS spoke
    FROM "Member" m LEFT JOIN seen s ON s.id = m.id LEFT JOIN heard h ON h.id = m.id
    ORDER BY m.id`
}

/** What decides whose branch a person stands in. */
export async function findMergedRows(
  db: Tx,
): Promise<Pick<TreeMember, 'id' | 'status' | 'mergedInto'>[]> {
  return db.$queryRaw`
    SELECT id::text, status::text, "mergedIntoId"::text AS "mergedInto" FROM "Member"`
}

/** Every referral that a member came of. */
export async function findTreeReferrals(db: Tx): Promise<TreeReferral[]> {
  return db.$queryRaw<TreeReferral[]>`
    SELECT id::text, "referrerId"::text, "admittedId"::text,
      (extract(epoch FROM coalesce("endedAt", "createdAt")) * 1000)::float8 AS at
    FROM "Referral" WHERE state = 'ADMITTED' AND "admittedId" IS NOT NULL ORDER BY id`
}

/** People any of whose names hold every word, by name. */
export async function findInTree(db: Tx, query: string, max: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id::text FROM "Member" m
    WHERE m.status NOT IN ('MERGED', 'ERASED') AND ${wordsWhere(query, { all: true })}
    ORDER BY m."displayName", m.id LIMIT ${max}`
  return rows.map(({ id }) => id)
}
