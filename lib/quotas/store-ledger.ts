import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { wordsOf } from '@/lib/search/query'
import { toInstant } from '@/lib/shared/clock'
import { pageRange } from '@/lib/shared/page'
import type { BalanceFilter } from './schema'
import type { BalanceRow, BalanceTotals, QuotaAbout, QuotaLine } from './types'

type EntryRow = Omit<QuotaLine, 'at' | 'about' | 'balance'> & {
  readonly at: Date
  readonly key: string
  readonly referralName: string | null
  readonly topic: string | null
}

/** A member's entries, without balances yet. */
export async function findEntries(db: Tx, memberId: string): Promise<Omit<QuotaLine, 'balance'>[]> {
  const rows = await db.$queryRaw<EntryRow[]>`
    SELECT e.id, e.kind::text AS kind, e.amount, e.at, e.reason, e.key, e."referralId",
      e."policyVersion", r.name AS "referralName", t.topic, b."displayName" AS by
    FROM "QuotaEntry" e
    LEFT JOIN "Referral" r ON r.id = e."referralId"
    LEFT JOIN "Talk" t ON e.key = 'talk:' || t.id
    LEFT JOIN "Member" b ON b.id = e."byId" AND e.key LIKE 'adjust:%'
    WHERE e."memberId" = ${memberId}::uuid`
  return rows.map(({ key, referralName, topic, at, ...row }) => ({
    ...row,
    at: toInstant(at),
    about: aboutOf(key, referralName, topic),
  }))
}

function aboutOf(key: string, referralName: string | null, topic: string | null): QuotaAbout {
  const [word, id = ''] = key.split(':')
  if (word === 'hold' || word === 'end') return { kind: 'referral', name: emptied(referralName) }
  if (word === 'talk') return { kind: 'talk', talkId: id, topic }
  return { kind: PLAIN.find((kind) => kind === word) ?? 'adjust' }
}

const PLAIN = ['joined', 'nights', 'adjust', 'merge', 'undo'] as const

/** A name that was taken out leaves nothing. */
function emptied(name: string | null): string | null {
  return name === '' ? null : name
}

/** How many the member may still refer. */
export async function findBalance(db: Tx, memberId: string): Promise<number> {
  const row = await db.quotaBalance.findUnique({ where: { memberId } })
  return row?.balance ?? 0
}

/** Whose ledger it is; null for an unknown id, and for rows merged into another member. */
export async function findOwner(db: Tx, memberId: string) {
  return db.member.findFirst({
    where: { id: memberId, status: { notIn: ['MERGED', 'ERASED'] } },
    select: { id: true, displayName: true, status: true },
  })
}

const ORDERS: Readonly<Record<BalanceFilter['sort'], Prisma.Sql>> = {
  name: Prisma.sql`"displayName"`,
  balance: Prisma.sql`balance DESC, "displayName"`,
  given: Prisma.sql`given DESC, "displayName"`,
  held: Prisma.sql`held DESC, "displayName"`,
  used: Prisma.sql`used DESC, "displayName"`,
}

/** Everybody whose row is their own, with what they have and had. */
function balances({ q, status, group, has }: BalanceFilter): Prisma.Sql {
  const words = wordsOf(q)
  const found = words.map((word) => Prisma.sql`strpos(m.folded, ${word}) > 0`)
  const all = [Prisma.sql`true`, ...found]
  return Prisma.sql`
    SELECT * FROM (
      SELECT m.id AS "memberId", m."displayName", g.name AS "groupName", m.status::text AS status,
        coalesce(b.balance, 0) AS balance, coalesce(e.given, 0) AS given,
        coalesce(e.held, 0) AS held, coalesce(e.used, 0) AS used
      FROM "Member" m JOIN "Group" g ON g.id = m."groupId"
      LEFT JOIN "QuotaBalance" b ON b."memberId" = m.id
      LEFT JOIN (
        SELECT "memberId",
          (sum(amount) FILTER (WHERE kind IN ('GRANT', 'ADJUST')))::int AS given,
          (count(*) FILTER (WHERE kind = 'HOLD')
            - count(*) FILTER (WHERE kind IN ('CONSUME', 'RELEASE', 'EXPIRE')))::int AS held,
          (count(*) FILTER (WHERE kind = 'CONSUME'))::int AS used
        FROM "QuotaEntry" GROUP BY 1
      ) e ON e."memberId" = m.id
      WHERE m.status NOT IN ('MERGED', 'ERASED') AND ${Prisma.join(all, ' AND ')}
        AND (${status} = 'ANY' OR m.status::text = ${status})
        AND (${group} = '' OR m."groupId"::text = ${group})
    ) s WHERE CASE ${has}
      WHEN 'some' THEN balance > 0 WHEN 'none' THEN balance = 0 WHEN 'held' THEN held > 0
      ELSE true END`
}

export async function findBalances(
  db: Tx,
  filter: BalanceFilter,
  size: number,
): Promise<BalanceRow[]> {
  return db.$queryRaw<BalanceRow[]>`${balances(filter)}
    ORDER BY ${ORDERS[filter.sort]}, "memberId" LIMIT ${size} OFFSET ${pageRange(filter.page, size).skip}`
}

export async function sumBalances(db: Tx, filter: BalanceFilter): Promise<BalanceTotals> {
  const [totals] = await db.$queryRaw<BalanceTotals[]>`
    SELECT count(*)::int AS members, coalesce(sum(balance), 0)::int AS balance,
      coalesce(sum(given), 0)::int AS given, coalesce(sum(held), 0)::int AS held,
      coalesce(sum(used), 0)::int AS used FROM (${balances(filter)}) f`
  return totals ?? { members: 0, balance: 0, given: 0, held: 0, used: 0 }
}
