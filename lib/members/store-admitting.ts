import type { Tx } from '@/lib/db/transaction'

/** Whoever is or was here under this address, locked; null when nobody was. */
export async function lockByEmail(
  db: Tx,
  email: string,
): Promise<{ id: string; status: string } | null> {
  const rows = await db.$queryRaw<{ id: string; status: string }[]>`
    SELECT id, status::text FROM "Member"
    WHERE email = ${email} AND status IN ('ACTIVE', 'LEFT', 'REMOVED') FOR UPDATE`
  return rows[0] ?? null
}

export async function hasEmail(db: Tx, memberId: string, email: string | null): Promise<boolean> {
  if (email === null) return false
  return (await db.member.count({ where: { id: memberId, email } })) === 1
}

/** The language in which they applied, unless they chose one here. */
export async function setLocale(db: Tx, memberId: string, locale: string): Promise<void> {
  await db.member.updateMany({ where: { id: memberId, locale: null }, data: { locale } })
}

/** Where somebody who comes back sits, and what they say of themselves now. */
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
