import type { Tx } from '@/lib/db/transaction'

/** The group nickname each holds, null for none. */
export async function readHeld(db: Tx, memberIds: readonly string[]) {
  const rows = await db.memberName.findMany({
    where: { memberId: { in: [...memberIds] }, kind: 'GROUP_NICKNAME', heldTo: null },
    select: { memberId: true, text: true, source: true, heldFrom: true },
  })
  const held = new Map(
    rows.map(({ memberId, text, source, heldFrom }) => [
      memberId,
      { text, source, from: heldFrom },
    ]),
  )
  return new Map(memberIds.map((id) => [id, held.get(id) ?? null]))
}
