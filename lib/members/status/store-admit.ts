import type { Tx } from '@/lib/db/transaction'

/**
 * The member who is or was here under this address, locked; null when there is none. The address of a row that
 * was merged is its successor's, as it is when one signs in.
 */
export async function lockByEmail(
  db: Tx,
  email: string,
): Promise<{ id: string; status: string } | null> {
  const rows = await db.$queryRaw<{ id: string; status: string }[]>`
    WITH RECURSIVE chain (id, status, "next", steps) AS (
      SELECT id, status, "mergedIntoId", 0 FROM "Member" WHERE email = ${email}
      UNION ALL
      SELECT m.id, m.status, m."mergedIntoId", c.steps + 1
      FROM chain c JOIN "Member" m ON m.id = c."next" WHERE c.status = 'MERGED' AND c.steps < 50
    )
    SELECT id, status::text FROM "Member"
    WHERE id IN (SELECT id FROM chain) AND status IN ('ACTIVE', 'LEFT', 'REMOVED') FOR UPDATE`
  return rows[0] ?? null
}

/** Whether a row has the address, whosever it is: then no other can. */
export async function isTaken(db: Tx, email: string): Promise<boolean> {
  return (await db.member.count({ where: { email } })) > 0
}

/** The language in which they applied, unless they chose one here. */
export async function setLocale(db: Tx, memberId: string, locale: string): Promise<void> {
  await db.member.updateMany({ where: { id: memberId, locale: null }, data: { locale } })
}

/** Where a member who comes back sits, and what they say of themselves now. */
export async function seatAgain(
  db: Tx,
  memberId: string,
  fields: {
    readonly groupId: string
    readonly company: string | null
    readonly position: string | null
    readonly city: string | null
  },
): Promise<void> {
  await db.groupException.deleteMany({ where: { memberId, groupId: fields.groupId } })
  await db.member.update({ where: { id: memberId }, data: fields, select: { id: true } })
}
