import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { Described } from '@/lib/referrals/types'

/** A link can be used while it waits, its time is not over, and its referrer is one of us. */
type OpenLink = Described & {
  readonly id: string
  readonly showAs: string
  readonly expiresAt: Date
  readonly group: string
}

export async function findOpenLink(db: Tx, tokenHash: string, now: Date): Promise<OpenLink | null> {
  const rows = await db.$queryRaw<OpenLink[]>`
    SELECT r.id, r."showAs", r."expiresAt", g.name AS "group",
           r.name, r.company, r.position, r.city, r.nickname
    FROM "Referral" r
    JOIN "Group" g ON g.id = r."groupId"
    JOIN "Member" m ON m.id = r."referrerId" AND m.status = 'ACTIVE'
    WHERE r."tokenHash" = ${tokenHash} AND r.state = 'OPEN' AND r."expiresAt" > ${now}`
  return rows[0] ?? null
}

type Taken = { readonly referralId: string; readonly referrerId: string; readonly groupId: string }

/** Uses a link up, by one statement: of two at once the second finds it used. */
export async function takeOpenLink(tx: Tx, tokenHash: string, now: Date): Promise<Taken | null> {
  const rows = await tx.$queryRaw<Taken[]>`
    UPDATE "Referral" r SET state = 'APPLIED', "tokenHash" = NULL, "usedAt" = ${now}
    FROM "Member" m
    WHERE r."tokenHash" = ${tokenHash} AND r.state = 'OPEN' AND r."expiresAt" > ${now}
      AND m.id = r."referrerId" AND m.status = 'ACTIVE'
    RETURNING r.id AS "referralId", r."referrerId", r."groupId"`
  return rows[0] ?? null
}

/** Another token, and another end, for a link that waits; the one before ends. */
export async function replaceLink(
  tx: Tx,
  id: string,
  link: { readonly tokenHash: string; readonly expiresAt: Date },
): Promise<void> {
  await tx.referral.update({
    where: { id },
    data: { ...link, sent: { increment: 1 } },
    select: { id: true },
  })
}

/** Links that wait though their time is over, the longest over first. */
export async function findExpired(db: Tx, now: Date): Promise<string[]> {
  const rows = await db.referral.findMany({
    where: { state: 'OPEN', expiresAt: { lte: now } },
    select: { id: true },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(({ id }) => id)
}

/** The links of members that lead to a group and can be used still. */
export async function countOpenLinks(
  db: Tx,
  groupId: string,
  at: Temporal.Instant,
): Promise<number> {
  return db.referral.count({ where: { groupId, state: 'OPEN', expiresAt: { gt: toDate(at) } } })
}
