import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { ClockMeasure, KeptTap, OfflineTapResult } from './types'

/** One tap of the member at a time: two that come at once are decided one after the other. */
export async function lockTapsOf(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "id" = ${memberId}::uuid FOR NO KEY UPDATE`
}

export async function findTap(db: Tx, id: string) {
  const row = await db.offlineTap.findUnique({
    where: { id },
    select: { nightId: true, memberId: true, result: true, claimedAt: true, answer: true },
  })
  return row && { ...row, claimed: toInstant(row.claimedAt) }
}

export type NewTap = KeptTap & {
  readonly id: string
  readonly nightId: string
  readonly memberId: string
  readonly measured: ClockMeasure | null
  readonly received: Temporal.Instant
  readonly claimed: Temporal.Instant
  readonly result: OfflineTapResult
}

export async function insertTap(tx: Tx, tap: NewTap): Promise<void> {
  const { id, nightId, memberId, clockError, measured, result } = tap
  await tx.offlineTap.create({
    data: {
      id,
      nightId,
      memberId,
      clockError,
      measured,
      result,
      tappedAt: new Date(tap.tappedAt),
      sentAt: new Date(tap.sentAt),
      receivedAt: toDate(tap.received),
      claimedAt: toDate(tap.claimed),
    },
  })
}

export async function recordAnswer(
  tx: Tx,
  id: string,
  {
    yes,
    at,
    byId,
  }: { readonly yes: boolean; readonly at: Temporal.Instant; readonly byId: string | null },
): Promise<void> {
  const data = { answer: yes, answeredAt: toDate(at), answeredById: byId }
  await tx.offlineTap.updateMany({ where: { id, result: 'ASKED' }, data })
}

/** Taps of members who have no check-in there, of which the host was asked; those without an answer first. */
export async function listTapsToDecide(db: Tx, nightId: string, limit: number) {
  const rows = await db.$queryRaw<
    {
      tapId: string
      memberId: string
      name: string
      claimedAt: Date
      receivedAt: Date
      off: number | null
      refused: boolean
    }[]
  >`
    SELECT o."id" AS "tapId", o."memberId", m."displayName" AS "name", o."claimedAt", o."receivedAt",
           CASE WHEN o."clockError" IS NULL THEN NULL
                ELSE o."clockError" - extract(epoch FROM o."receivedAt" - o."sentAt")::float8 * 1000
           END AS "off",
           o."answer" IS NOT DISTINCT FROM false AS "refused"
    FROM "OfflineTap" o JOIN "Member" m ON m."id" = o."memberId"
    WHERE o."nightId" = ${nightId}::uuid AND o."result" = 'ASKED'
      AND NOT EXISTS (SELECT 1 FROM "CheckIn" i
                      WHERE i."nightId" = o."nightId" AND i."memberId" = o."memberId")
    ORDER BY o."answer" NULLS FIRST, o."receivedAt", o."id" LIMIT ${limit}`
  return rows.map(({ claimedAt, receivedAt, off, ...row }) => ({
    ...row,
    claimed: toInstant(claimedAt),
    received: toInstant(receivedAt),
    clockOff: off === null ? null : Math.round(Math.abs(off) / 60_000),
  }))
}
