import type { Tx } from '@/lib/db/transaction'
import { NAMELESS } from '@/lib/redaction/rules-erased'

/** A step of an erasure: that rosters had a row for the members stays, without what it said. */
export async function eraseRosterRows(
  db: Tx,
  { ids }: { readonly ids: readonly string[] },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "RosterRow" SET "nickname" = ${NAMELESS}, "fields" = '{}', "doubt" = NULL, "chosen" = NULL
    WHERE "memberId" = ANY(${[...ids]}::uuid[])`
}

/** What rosters call the members. */
export async function rosterNamesOfMembers(db: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await db.rosterRow.findMany({
    where: { memberId: { in: [...ids] } },
    select: { nickname: true, fields: true },
  })
  return rows.flatMap(({ nickname, fields }) => [nickname, ...namesIn(fields)])
}

/** The further names in a roster row: those under a key that denotes a name. */
function namesIn(fields: unknown): string[] {
  if (typeof fields !== 'object' || fields === null) return []
  return Object.entries(fields).flatMap(([key, value]) =>
    /name/iu.test(key) && typeof value === 'string' ? [value] : [],
  )
}
