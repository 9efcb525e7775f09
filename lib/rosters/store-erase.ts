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
