import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { ListStatus } from './rules'

/** Of these, the active members. */
export async function activeAmong(db: Tx, memberIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...memberIds] }, status: 'ACTIVE' },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Answers how many had no check-in until now. */
export async function insertList(
  tx: Tx,
  nightId: string,
  memberIds: readonly string[],
  {
    status,
    at,
    byId,
  }: { readonly status: ListStatus; readonly at: Temporal.Instant; readonly byId: string | null },
): Promise<number> {
  // In one order everywhere, or two hosts with one list could wait for each other.
  const data = memberIds
    .toSorted()
    .map((memberId) => ({ nightId, memberId, status, via: 'DESK' as const, at: toDate(at), byId }))
  return (await tx.checkIn.createMany({ data, skipDuplicates: true })).count
}

export type Candidate = {
  readonly memberId: string
  readonly name: string
  readonly detail: string
  readonly here: boolean
}

/** The active members among these, as a host knows them apart. */
export async function listCandidates(
  db: Tx,
  nightId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Candidate>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...memberIds] }, status: 'ACTIVE' },
    select: {
      id: true,
      displayName: true,
      company: true,
      showCompany: true,
      position: true,
      checkIns: { where: { nightId }, select: { id: true } },
    },
  })
  return new Map(
    rows.map(({ id, displayName, company, showCompany, position, checkIns }) => {
      const detail = [showCompany ? company : null, position].filter((part) => part !== null)
      const here = checkIns.length > 0
      return [id, { memberId: id, name: displayName, detail: detail.join(' · '), here }]
    }),
  )
}

/** Who came, the first first, as a table to take along. */
export async function listCame(db: Tx, nightId: string) {
  return db.checkIn.findMany({
    where: { nightId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: {
      status: true,
      via: true,
      at: true,
      member: { select: { displayName: true, company: true, showCompany: true, position: true } },
      by: { select: { displayName: true } },
    },
  })
}
