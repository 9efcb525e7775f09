import type { Tx } from '@/lib/db/transaction'

/** Ties rows of a roster to the members they made or mean. */
export async function tieRows(
  db: Tx,
  ties: readonly { readonly rowId: string; readonly memberId: string }[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE "RosterRow" r SET "memberId" = t."memberId"
    FROM unnest(${ties.map(({ rowId }) => rowId)}::uuid[], ${ties.map(({ memberId }) => memberId)}::uuid[])
      AS t("rowId", "memberId") WHERE r.id = t."rowId"`
}
