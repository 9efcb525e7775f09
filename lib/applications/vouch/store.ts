import type { Tx } from '@/lib/db/transaction'
import type { UnvouchedApplicant } from './types'

type Found = { readonly referrerId: string; readonly applicationId: string | null }

/** Whose referral it is, and the application that stands on it now. */
export async function findReferral(db: Tx, id: string): Promise<Found | null> {
  const found = await db.referral.findUnique({
    where: { id },
    select: { referrerId: true, application: { select: { id: true } } },
  })
  if (found === null) return null
  return { referrerId: found.referrerId, applicationId: found.application?.id ?? null }
}

export async function lockReferral(tx: Tx, id: string): Promise<Found | null> {
  await tx.$queryRaw`SELECT 1 FROM "Referral" WHERE id = ${id}::uuid FOR UPDATE`
  return findReferral(tx, id)
}

export type UnvouchedRow = Omit<UnvouchedApplicant, 'since' | 'until'> & { readonly since: Date }

/** What members may see: proven, and not held back. Never the address. */
function asking(groupId: string | null) {
  return {
    ...({ state: 'VOUCHING', provenAt: { not: null }, forgottenAt: null } as const),
    ...(groupId !== null && { groupId }),
    OR: [{ suspicions: { isEmpty: true } }, { letThroughAt: { not: null } }],
  }
}

const SHOWN = {
  id: true,
  nickname: true,
  company: true,
  position: true,
  city: true,
  about: true,
  topic: true,
  stateAt: true,
  group: { select: { name: true } },
} as const

export async function listUnvouched(
  db: Tx,
  { groupId, skip, take }: { groupId: string | null; skip: number; take: number },
): Promise<{ rows: UnvouchedRow[]; total: number }> {
  const where = asking(groupId)
  const [rows, total] = await Promise.all([
    db.application.findMany({
      where,
      skip,
      take,
      select: SHOWN,
      orderBy: [{ stateAt: 'asc' }, { id: 'asc' }],
    }),
    db.application.count({ where }),
  ])
  return { rows: rows.map(plain), total }
}

export async function findUnvouched(db: Tx, id: string): Promise<UnvouchedRow | null> {
  const row = await db.application.findFirst({ where: { ...asking(null), id }, select: SHOWN })
  return row === null ? null : plain(row)
}

function plain({
  group,
  stateAt,
  ...row
}: Omit<UnvouchedRow, 'group' | 'since'> & {
  group: { name: string }
  stateAt: Date
}): UnvouchedRow {
  return { ...row, group: group.name, since: stateAt }
}
