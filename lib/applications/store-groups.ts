import type { Tx } from '@/lib/db/transaction'

const IN_QUEUE = ['PROVING', 'VOUCHING', 'WAITING', 'ASKED', 'WAITLISTED'] as const

/** How many wait for a group, and how many are admitted to it and not informed yet. */
export async function countOfGroup(
  db: Tx,
  groupId: string,
): Promise<{ waiting: number; admitted: number }> {
  const waiting = await db.application.count({
    where: { groupId, state: { in: [...IN_QUEUE] }, forgottenAt: null },
  })
  return { waiting, admitted: await db.application.count({ where: { groupId, holdsSeat: true } }) }
}

/** The applications that wait for a group, the oldest first. */
export async function listOfGroup(db: Tx, groupId: string): Promise<string[]> {
  const rows = await db.application.findMany({
    where: { groupId, state: { in: [...IN_QUEUE] }, forgottenAt: null },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
