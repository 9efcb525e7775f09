import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { toCheckIn, type CheckInRow } from './store-rows'
import type { CheckInFact, CheckInStatus, CheckInVia, NightOnPlan } from './types'

const SHOWN = { id: true, status: true, via: true, at: true } as const

export async function findCheckIn(
  db: Tx,
  nightId: string,
  memberId: string,
): Promise<CheckInFact | null> {
  const where = { nightId_memberId: { nightId, memberId } }
  const row = await db.checkIn.findUnique({ where, select: SHOWN })
  return row && toCheckIn(row)
}

export async function findCheckInById(db: Tx, id: string) {
  const select = { ...SHOWN, nightId: true, memberId: true } as const
  const row = await db.checkIn.findUnique({ where: { id }, select })
  return row && { ...toCheckIn(row), nightId: row.nightId, memberId: row.memberId }
}

export type NewCheckIn = {
  readonly memberId: string
  readonly status: CheckInStatus
  readonly via: CheckInVia
  readonly at: Temporal.Instant
  readonly byId: string | null
}

/**
 * Writes the check-in if the night is still as it was when it was decided, and the member has none.
 * FOR SHARE waits for a host who is just closing the window, and then sees the new window; so nobody
 * is on time after a recorded closing. Null when either the night or the member's presence moved.
 */
export async function insertCheckIn(
  db: Tx,
  night: NightOnPlan,
  fresh: NewCheckIn,
): Promise<CheckInFact | null> {
  const instant = (at: Temporal.Instant | null) => at && toDate(at)
  const rows = await db.$queryRaw<CheckInRow[]>`
    INSERT INTO "CheckIn" ("id", "nightId", "memberId", "status", "via", "at", "byId")
    SELECT gen_random_uuid(), n."id", ${fresh.memberId}::uuid, ${fresh.status}::"CheckInStatus",
           ${fresh.via}::"CheckInVia", ${toDate(fresh.at)}::timestamptz, ${fresh.byId}::uuid
    FROM (
      SELECT "id" FROM "Night"
      WHERE "id" = ${night.id}::uuid AND "phase" = ${night.phase}::"NightPhase"
        AND "checkInOpensAt" = ${toDate(night.checkInOpensAt)}::timestamptz
        AND "checkInClosesAt" = ${toDate(night.checkInClosesAt)}::timestamptz
        AND "endsAt" = ${toDate(night.endsAt)}::timestamptz
        AND "checkInOpenedAt" IS NOT DISTINCT FROM ${instant(night.checkInOpenedAt)}::timestamptz
        AND "checkInClosedAt" IS NOT DISTINCT FROM ${instant(night.checkInClosedAt)}::timestamptz
      FOR SHARE
    ) n
    ON CONFLICT ("nightId", "memberId") DO NOTHING
    RETURNING "id", "status"::text AS "status", "via"::text AS "via", "at"`
  return rows[0] === undefined ? null : toCheckIn(rows[0])
}

/** Answers whether it was there. */
export async function deleteCheckIn(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.checkIn.deleteMany({ where: { id } })
  return count === 1
}

/** Present by duty: those given, and nobody else by that reason. A presence already known stays. */
export async function creditDuties(
  tx: Tx,
  nightId: string,
  memberIds: readonly string[],
  at: Temporal.Instant,
): Promise<number> {
  const former = await tx.checkIn.deleteMany({
    where: { nightId, via: 'DUTY', memberId: { notIn: [...memberIds] } },
  })
  const credited = await tx.checkIn.createMany({
    data: memberIds.map((memberId) => ({
      nightId,
      memberId,
      status: 'ON_TIME' as const,
      via: 'DUTY' as const,
      at: toDate(at),
    })),
    skipDuplicates: true,
  })
  return former.count + credited.count
}

export async function isActiveMember(db: Tx, memberId: string): Promise<boolean> {
  return (await db.member.count({ where: { id: memberId, status: 'ACTIVE' } })) === 1
}
