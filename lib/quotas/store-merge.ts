import type { MemberRows } from '@/lib/db/member-rows'
import type { Tx } from '@/lib/db/transaction'

/**
 * Rows of this room that a merge of members moves. What each had of quota is the person's; that they
 * were granted it twice is corrected besides (commands-merging.ts).
 */
export const QUOTAS_MERGE = [
  { table: 'QuotaEntry', column: 'memberId', key: 'id', move: moveEntries },
] as const satisfies readonly MemberRows[]

/** What ended a hold since goes with it, wherever the hold goes: a ledger has both or neither. */
async function moveEntries(
  db: Tx,
  keys: readonly string[],
  fromId: string,
  toId: string,
): Promise<number> {
  const rows = await db.$queryRaw<{ named: boolean }[]>`
    UPDATE "QuotaEntry" t SET "memberId" = ${toId}::uuid
    WHERE t."memberId" = ${fromId}::uuid AND (t.id = ANY (${[...keys]}::uuid[]) OR t."referralId" IN (
      SELECT "referralId" FROM "QuotaEntry" WHERE id = ANY (${[...keys]}::uuid[]) AND kind = 'HOLD'))
    RETURNING t.id = ANY (${[...keys]}::uuid[]) AS named`
  return rows.filter(({ named }) => named).length
}
