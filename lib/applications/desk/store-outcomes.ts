import type { Tx } from '@/lib/db/transaction'
import { present } from '@/lib/presence/store'
import type { BroughtMember } from './types'

/** Whom the referrer brought, the latest first, and how they fared since. */
export async function listBrought(
  db: Tx,
  referrerId: string,
  { since, until }: { readonly since: Date; readonly until: Date },
): Promise<BroughtMember[]> {
  return db.$queryRaw<BroughtMember[]>`
    SELECT m.id AS "memberId", m."displayName" AS name, m.status::text AS status,
      (SELECT count(*)::int FROM "CheckIn" c JOIN "Night" n ON n.id = c."nightId"
        WHERE c."memberId" = m.id AND n."startsAt" >= ${since} AND ${present(until)}) AS nights,
      (SELECT count(*)::int FROM "Talk" t
        WHERE t."speakerId" = m.id AND t.state = 'HELD') AS talks,
      (SELECT v.verdict::text FROM "MemberName" n
        JOIN "NicknameVerdict" v ON v."nameId" = n.id
        JOIN "NamingRule" r ON r.id = v."ruleId"
        WHERE n."memberId" = m.id AND n.kind = 'GROUP_NICKNAME' AND n."heldTo" IS NULL
        ORDER BY r.version DESC LIMIT 1) AS verdict
    FROM "Referral" f JOIN "Member" m ON m.id = f."admittedId"
    WHERE f."referrerId" = ${referrerId}::uuid AND f.state = 'ADMITTED'
    ORDER BY f."endedAt" DESC NULLS LAST, m.id`
}

export async function countDeclined(db: Tx, referrerId: string): Promise<number> {
  return db.referral.count({ where: { referrerId, state: 'DECLINED' } })
}

/** The companies of everybody at home in the group. */
export async function companiesOf(db: Tx, groupId: string): Promise<(string | null)[]> {
  const rows = await db.member.findMany({
    where: { groupId, status: 'ACTIVE' },
    select: { company: true },
  })
  return rows.map(({ company }) => company)
}
