import type { Tx } from '@/lib/db/transaction'

/** Display names by member id. Unknown ids are missing. */
export async function namesOfMembers(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}

export async function nameOfMember(db: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null
  return (await namesOfMembers(db, [id])).get(id) ?? null
}
