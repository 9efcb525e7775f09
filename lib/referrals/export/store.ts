import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { ExportedReferral } from './types'

/** Every referral, the oldest first. */
export async function findAllReferrals(db: Tx): Promise<ExportedReferral[]> {
  const rows = await db.referral.findMany({
    select: {
      id: true,
      via: true,
      state: true,
      name: true,
      company: true,
      position: true,
      city: true,
      nickname: true,
      howKnown: true,
      createdAt: true,
      usedAt: true,
      endedAt: true,
      referrer: { select: { displayName: true } },
      admitted: { select: { displayName: true } },
      group: { select: { name: true } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const when = (date: Date | null) => (date === null ? null : toInstant(date))
  return rows.map(({ referrer, admitted, group, createdAt, usedAt, endedAt, ...row }) => ({
    ...row,
    referrer: referrer.displayName,
    group: group.name,
    admitted: admitted?.displayName ?? null,
    createdAt: toInstant(createdAt),
    usedAt: when(usedAt),
    endedAt: when(endedAt),
  }))
}
