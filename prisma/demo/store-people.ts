import type { Tx } from '@/lib/db/transaction'

/** Everybody who is or was a member, with what they can be known by. */
export async function readPeople(db: Tx) {
  const rows = await db.member.findMany({
    where: { status: { notIn: ['MERGED', 'ERASED'] } },
    select: {
      id: true,
      displayName: true,
      email: true,
      names: { where: { kind: 'GROUP_NICKNAME' }, select: { text: true } },
    },
  })
  return rows.map(({ names, ...row }) => ({ ...row, nicknames: names.map(({ text }) => text) }))
}
