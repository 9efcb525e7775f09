import type { Tx } from '@/lib/db/transaction'
import type { Reason } from '@/lib/matching/types'

/** Open proposals, the likeliest first, with what they are about. */
export async function listOpen(db: Tx, take: number) {
  const rows = await db.samePersonProposal.findMany({
    where: { state: 'OPEN' },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      reasons: true,
      member: { select: { displayName: true } },
      other: { select: { displayName: true } },
      person: { select: { label: true } },
      mentioned: { select: { text: true } },
    },
  })
  return rows.map(({ id, reasons, member, other, person, mentioned }) => ({
    id,
    reasons: reasons as unknown as Reason[],
    member: member.displayName,
    other: other?.displayName ?? person?.label ?? mentioned?.text ?? '',
    merges: other !== null,
  }))
}

export async function findReasons(db: Tx, id: string): Promise<Reason[] | null> {
  const found = await db.samePersonProposal.findUnique({ where: { id }, select: { reasons: true } })
  return found === null ? null : (found.reasons as unknown as Reason[])
}

/** What one person accepted in one moment and stands accepted, the last first. */
export async function listAcceptedAt(db: Tx, at: Date, byId: string | null): Promise<string[]> {
  const rows = await db.samePersonProposal.findMany({
    where: { state: 'ACCEPTED', decidedAt: at, decidedById: byId },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
