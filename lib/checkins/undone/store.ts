import type { Tx } from '@/lib/db/transaction'

/** The members among these who are here and have no check-in on the night, with their names. */
export async function namesWithout(
  db: Tx,
  nightId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...memberIds] }, status: 'ACTIVE', checkIns: { none: { nightId } } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}
