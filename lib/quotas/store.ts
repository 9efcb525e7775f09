import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { QuotaKind } from './types'

export type NewEntry = {
  readonly memberId: string
  readonly kind: QuotaKind
  readonly amount: number
  readonly key: string
  readonly at: Temporal.Instant
  readonly referralId?: string
  readonly policyVersion?: number
  readonly reason?: string
  readonly byId?: string | null
}

/**
 * Writes entries into the ledger, those whose key is there already excepted; answers how many were
 * written. Balances follow by trigger, and a CHECK refuses what would overdraw: QUOTA_SPENT.
 */
export async function insertEntries(tx: Tx, entries: readonly NewEntry[]): Promise<number> {
  const data = entries.map((entry) => ({ ...entry, at: toDate(entry.at) }))
  return (await tx.quotaEntry.createMany({ data, skipDuplicates: true })).count
}

/**
 * Holds one of a member's quota, in one statement that waits for a merge of the member; false when they
 * are not here, or have none left as far as can be seen. Of those who race for the last one the CHECK
 * decides. A referral that holds one already is a fault.
 */
export async function insertHold(
  tx: Tx,
  { memberId, referralId, key, at, byId }: Omit<NewEntry, 'kind' | 'amount'>,
): Promise<boolean> {
  const count = await tx.$executeRaw`
    INSERT INTO "QuotaEntry" (id, "memberId", kind, amount, key, "referralId", "byId", at)
    SELECT gen_random_uuid(), m.id, 'HOLD', -1, ${key}, ${referralId}::uuid, ${byId}::uuid,
      ${toDate(at)}::timestamptz
    FROM "Member" m WHERE m.id = ${memberId}::uuid AND m.status = 'ACTIVE'
      AND EXISTS (SELECT 1 FROM "QuotaBalance" b WHERE b."memberId" = m.id AND b.balance > 0)
    FOR KEY SHARE OF m`
  return count === 1
}

/**
 * Whether a member is here, their row held against a merge until the transaction ends: who writes an
 * entry waits for a merge of its member.
 */
export async function holdMember(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ status: string }[]>`
    SELECT status::text FROM "Member" WHERE id = ${memberId}::uuid FOR KEY SHARE`
  return rows[0]?.status === 'ACTIVE'
}

/** Whose quota a referral holds; null when it held none. */
export async function holderOf(tx: Tx, referralId: string): Promise<string | null> {
  const where = { referralId, kind: 'HOLD' as const }
  const row = await tx.quotaEntry.findFirst({ where, select: { memberId: true } })
  return row?.memberId ?? null
}

/** The balance, locked until the transaction ends. A member without a row has none. */
export async function lockBalance(tx: Tx, memberId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ balance: number }[]>`
    SELECT balance FROM "QuotaBalance" WHERE "memberId" = ${memberId}::uuid FOR UPDATE`
  return rows[0]?.balance ?? 0
}

export async function hasEntry(tx: Tx, key: string): Promise<boolean> {
  return (await tx.quotaEntry.count({ where: { key } })) > 0
}

/** What an entry added; 0 when there is none of the key. */
export async function amountOf(tx: Tx, key: string): Promise<number> {
  const row = await tx.quotaEntry.findUnique({ where: { key }, select: { amount: true } })
  return row?.amount ?? 0
}

/** First grants of everybody a member is, less what merges took of them. */
export async function sumFirstGrants(tx: Tx, memberId: string): Promise<number> {
  const { _sum } = await tx.quotaEntry.aggregate({
    where: {
      memberId,
      OR: ['joined:', 'merge:', 'undo:'].map((word) => ({ key: { startsWith: word } })),
    },
    _sum: { amount: true },
  })
  return _sum.amount ?? 0
}

/** What entries add up to, with what has ended those of them that were holds since. */
export async function sumWithEnds(tx: Tx, ids: readonly string[]): Promise<number> {
  const rows = await tx.$queryRaw<{ sum: number }[]>`
    SELECT coalesce(sum(amount), 0)::int AS sum FROM "QuotaEntry" e
    WHERE id = ANY (${[...ids]}::uuid[]) OR "referralId" IN (
      SELECT "referralId" FROM "QuotaEntry" WHERE id = ANY (${[...ids]}::uuid[]) AND kind = 'HOLD')`
  return rows[0]?.sum ?? 0
}
