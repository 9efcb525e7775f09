import type { Tx } from '@/lib/db/transaction'

/** The member's address from now on; the one before it, if any, is none any more. */
export async function putCalendarAddress(
  db: Tx,
  row: { readonly memberId: string; readonly tokenHash: string; readonly createdAt: Date },
): Promise<void> {
  const { memberId, ...values } = row
  await db.calendarAddress.upsert({ where: { memberId }, create: row, update: values })
}

/** With `since`, only an address made after that instant. Answers how many there were. */
export async function deleteCalendarAddresses(
  db: Tx,
  memberIds: readonly string[],
  since?: Date,
): Promise<number> {
  const { count } = await db.calendarAddress.deleteMany({
    where: {
      memberId: { in: [...memberIds] },
      ...(since !== undefined && { createdAt: { gt: since } }),
    },
  })
  return count
}

/** When the member made the address that works; null where none does. */
export async function findCalendarAddress(db: Tx, memberId: string): Promise<Date | null> {
  const row = await db.calendarAddress.findUnique({
    where: { memberId },
    select: { createdAt: true },
  })
  return row?.createdAt ?? null
}

/** Whose calendar has the address: an active member, or null. */
export async function findCalendarOwner(
  db: Tx,
  tokenHash: string,
): Promise<{
  readonly id: string
  readonly groupId: string
  readonly locale: string | null
} | null> {
  return db.member.findFirst({
    where: { calendar: { tokenHash }, status: 'ACTIVE' },
    select: { id: true, groupId: true, locale: true },
  })
}
