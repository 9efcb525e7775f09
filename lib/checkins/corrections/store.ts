import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import type { NewCheckIn } from '@/lib/checkins/store-check-ins'
import type { CheckInFact } from '@/lib/checkins/types'
import type { CorrectionRow, PresenceSaid } from './types'
import { standsAs } from './rules'

export type Presence = CheckInFact & { readonly byId: string | null }

/** What stands of the member at the evening, held: of two who correct it one is first. */
export async function holdPresence(
  tx: Tx,
  nightId: string,
  memberId: string,
): Promise<Presence | null> {
  await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "id" = ${memberId}::uuid FOR NO KEY UPDATE`
  const row = await tx.checkIn.findUnique({
    where: { nightId_memberId: { nightId, memberId } },
    select: { id: true, status: true, via: true, at: true, byId: true },
  })
  return row && { ...row, at: toInstant(row.at) }
}

/** Puts a check-in in the place of what stands there, or takes it away. */
export async function replaceCheckIn(
  tx: Tx,
  { nightId, memberId }: { readonly nightId: string; readonly memberId: string },
  next: Omit<NewCheckIn, 'memberId'> | null,
): Promise<void> {
  await tx.checkIn.deleteMany({ where: { nightId, memberId } })
  if (next === null) return
  await tx.checkIn.create({ data: { ...next, nightId, memberId, at: toDate(next.at) } })
}

export type NewCorrection = {
  readonly nightId: string
  readonly memberId: string
  readonly was: Presence | null
  readonly said: PresenceSaid
  readonly reason: string
  readonly at: Temporal.Instant
  readonly byId: string | null
}

export async function insertCorrection(
  tx: Tx,
  { was, at, ...row }: NewCorrection,
): Promise<string> {
  const data = {
    ...row,
    at: toDate(at),
    wasStatus: was?.status ?? null,
    wasVia: was?.via ?? null,
    wasAt: was === null ? null : toDate(was.at),
    wasById: was?.byId ?? null,
  }
  return (await tx.checkInCorrection.create({ data, select: { id: true } })).id
}

/** The last correction of the member at the evening that was not undone. */
export async function findLastCorrection(
  tx: Tx,
  of: { readonly nightId: string; readonly memberId: string },
): Promise<string | null> {
  const row = await tx.checkInCorrection.findFirst({
    where: { ...of, undoneAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return row?.id ?? null
}

export async function findCorrection(tx: Tx, id: string) {
  const row = await tx.checkInCorrection.findUnique({ where: { id } })
  if (row === null) return null
  const { nightId, memberId, said, undoneAt, wasStatus, wasVia, wasAt, wasById } = row
  const was =
    wasStatus === null || wasVia === null || wasAt === null
      ? null
      : { status: wasStatus, via: wasVia, at: toInstant(wasAt), byId: wasById }
  return { nightId, memberId, said, undone: undoneAt !== null, was }
}

export async function markUndone(
  tx: Tx,
  id: string,
  { at, byId }: { readonly at: Temporal.Instant; readonly byId: string | null },
): Promise<void> {
  const data = { undoneAt: toDate(at), undoneById: byId }
  await tx.checkInCorrection.updateMany({ where: { id, undoneAt: null }, data })
}

/** What was put right at the evening, the last first. */
export async function listCorrections(db: Tx, nightId: string): Promise<CorrectionRow[]> {
  const rows = await db.checkInCorrection.findMany({
    where: { nightId, member: { status: { not: 'ERASED' } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      memberId: true,
      wasStatus: true,
      said: true,
      reason: true,
      at: true,
      undoneAt: true,
      member: { select: { displayName: true } },
      by: { select: { displayName: true } },
    },
  })
  return rows.map(({ member, by, wasStatus, at, undoneAt, ...row }) => ({
    ...row,
    name: member.displayName,
    was: standsAs(wasStatus === null ? null : { status: wasStatus }),
    at: toInstant(at),
    byName: by?.displayName ?? null,
    undoneAt: undoneAt && toInstant(undoneAt),
  }))
}
