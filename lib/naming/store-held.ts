import type { Tx } from '@/lib/db/transaction'
import type { VerdictName } from './types'
import type { HeldNow } from './types-impact'

/** Everybody's, in the order of the nicknames. */
export async function heldNow(db: Tx, ruleId: string | null): Promise<HeldNow[]> {
  return db.$queryRaw`
    SELECT m.id AS "memberId", m."displayName", n.text AS nickname, lower(v.verdict::text) AS verdict
    FROM "MemberName" n
    JOIN "Member" m ON m.id = n."memberId" AND m.status = 'ACTIVE'
    LEFT JOIN "NicknameVerdict" v ON v."nameId" = n.id AND v."ruleId" = ${ruleId}::uuid
    WHERE n.kind = 'GROUP_NICKNAME' AND n."heldTo" IS NULL
    ORDER BY n.folded, n.id`
}

/** How many nicknames that active members hold now have which verdict by the rule. */
export async function countVerdicts(
  db: Tx,
  ruleId: string,
): Promise<Readonly<Record<VerdictName, number>>> {
  const rows = await db.$queryRaw<{ verdict: VerdictName; count: number }[]>`
    SELECT lower(v.verdict::text) AS verdict, count(*)::int AS count
    FROM "NicknameVerdict" v
    JOIN "MemberName" n ON n.id = v."nameId" AND n."heldTo" IS NULL
    JOIN "Member" m ON m.id = n."memberId" AND m.status = 'ACTIVE'
    WHERE v."ruleId" = ${ruleId}::uuid GROUP BY v.verdict`
  const counts = { compliant: 0, fixable: 0, incomplete: 0, unreadable: 0 }
  for (const { verdict, count } of rows) counts[verdict] = count
  return counts
}
