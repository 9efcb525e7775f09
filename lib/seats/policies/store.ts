import type { Tx } from '@/lib/db/transaction'
import type { RoleWeight, SeatTerms } from '@/lib/seats/types'
import type { SeatPolicyView } from '@/lib/seats/types-desk'
import { toDate } from '@/lib/shared/clock'
import type { Publication } from '@/lib/versioned/types'

type Row = Omit<SeatPolicyView, 'effectiveFrom' | 'roles'> & {
  readonly effectiveFrom: Date
  readonly roles: unknown
}

/** Every version, newest first. */
export async function listPolicies(db: Tx): Promise<SeatPolicyView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.version, p.roles, p."companyPoints", p."companyMany", p."referralPoints",
      p."waitingPoints", p."waitingMax", p.note, m."displayName" AS author, p."effectiveFrom"
    FROM "SeatPolicy" p LEFT JOIN "Member" m ON m.id = p."authorId" ORDER BY p.version DESC`
  return rows.map(({ roles, effectiveFrom, ...row }) => ({
    ...row,
    // Written by `insertPolicy` alone.
    roles: roles as readonly RoleWeight[],
    effectiveFrom: effectiveFrom.getTime(),
  }))
}

/** Only one at a time adds a version. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "SeatPolicy" IN SHARE ROW EXCLUSIVE MODE`
}

export async function insertPolicy(
  tx: Tx,
  {
    roles,
    effectiveFrom,
    publishedAt,
    ...policy
  }: SeatTerms & Publication & { readonly note: string },
): Promise<string> {
  const data = {
    ...policy,
    roles: roles.map((role) => ({ ...role })),
    effectiveFrom: toDate(effectiveFrom),
    createdAt: toDate(publishedAt),
  }
  return (await tx.seatPolicy.create({ data, select: { id: true } })).id
}
