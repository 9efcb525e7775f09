import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { ExportedEntry } from './types-export'

type Row = Omit<ExportedEntry, 'at'> & { readonly at: Date }

/** Every entry of everybody, the oldest first, with the balance of its member after it. */
export async function findAllEntries(db: Tx): Promise<ExportedEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e."memberId"::text, m."displayName" AS member, g.name AS "group", e.kind::text AS kind,
      e.amount, e.reason, e.at, e."policyVersion", r.name AS about, b."displayName" AS by,
      sum(e.amount) OVER (PARTITION BY e."memberId" ORDER BY e.at, e.id)::int AS balance
    FROM "QuotaEntry" e
    JOIN "Member" m ON m.id = e."memberId" JOIN "Group" g ON g.id = m."groupId"
    LEFT JOIN "Referral" r ON r.id = e."referralId" LEFT JOIN "Member" b ON b.id = e."byId"
    ORDER BY e.at, e.id`
  return rows.map(({ at, ...row }) => ({ ...row, at: toInstant(at) }))
}
