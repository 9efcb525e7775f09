import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { Reader } from './rules'

/** The member's home group, and since when they are here. */
export async function findReader(db: Tx, memberId: string): Promise<Reader | null> {
  const row = await db.member.findUnique({
    where: { id: memberId },
    select: { groupId: true, joinedAt: true },
  })
  return row && { groupId: row.groupId, joinedAt: toInstant(row.joinedAt) }
}
