import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import type { LogStatus } from './rules-check-in'
import { toCheckIn } from './store-rows'
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
  const select = { ...SHOWN, nightId: true, memberId: true, byId: true } as const
  const row = await db.checkIn.findUnique({ where: { id }, select })
  return row && { ...toCheckIn(row), nightId: row.nightId, memberId: row.memberId, byId: row.byId }
}

export type NewCheckIn = {
  readonly memberId: string
  readonly status: CheckInStatus
  readonly via: CheckInVia
  readonly at: Temporal.Instant
  readonly byId: string | null
}

/**
 * Writes the check-ins if the night is still as it was when they were decided, for members who have
 * none. FOR SHARE waits for a host who is just closing the window, and then sees the new window; so
 * no member is on time after a recorded closing. Answers those written, by member.
 */
export async function insertCheckIns(
  db: Tx,
  night: NightOnPlan,
  fresh: readonly NewCheckIn[],
): Promise<Map<string, CheckInFact>> {
  const instant = (at: Temporal.Instant | null) => at && toDate(at)
  const column = <K extends keyof NewCheckIn>(key: K) => fresh.map((one) => one[key])
  const [row] = await db.$queryRaw<{ ids: Readonly<Record<string, string>> | null }[]>`
    WITH written AS (INSERT INTO "CheckIn" ("id", "nightId", "memberId", "status", "via", "at", "byId")
    SELECT gen_random_uuid(), n."id", f.member, f.status::"CheckInStatus", f.via::"CheckInVia", f.at,
           f.by
    FROM (
      SELECT "id" FROM "Night"
      WHERE "id" = ${night.id}::uuid AND "phase" = ${night.phase}::"NightPhase"
        AND "checkInOpensAt" = ${toDate(night.checkInOpensAt)}::timestamptz
        AND "checkInClosesAt" = ${toDate(night.checkInClosesAt)}::timestamptz
        AND "endsAt" = ${toDate(night.endsAt)}::timestamptz
        AND "checkInOpenedAt" IS NOT DISTINCT FROM ${instant(night.checkInOpenedAt)}::timestamptz
        AND "checkInClosedAt" IS NOT DISTINCT FROM ${instant(night.checkInClosedAt)}::timestamptz
        AND "checkInExtendedUntil"
          IS NOT DISTINCT FROM ${instant(night.checkInExtendedUntil)}::timestamptz
      FOR SHARE
    ) n CROSS JOIN unnest(
      ${column('memberId')}::uuid[], ${column('status')}::text[], ${column('via')}::text[],
      ${fresh.map(({ at }) => toDate(at).toISOString())}::timestamptz[], ${column('byId')}::uuid[]
    ) AS f(member, status, via, at, by)
    ON CONFLICT ("nightId", "memberId") DO NOTHING
    RETURNING "id", "memberId")
    SELECT json_object_agg("memberId", "id") AS "ids" FROM written`
  const ids = row?.ids ?? {}
  return new Map(
    fresh.flatMap(({ memberId, status, via, at }): [string, CheckInFact][] => {
      const id = ids[memberId]
      return id === undefined ? [] : [[memberId, { id, status, via, at }]]
    }),
  )
}

/** The member has read it afterwards; a presence already known stays. */
export async function insertCaughtUp(
  tx: Tx,
  nightId: string,
  memberId: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.checkIn.createMany({
    data: [{ nightId, memberId, status: 'CAUGHT_UP', via: 'SELF', at: toDate(at) }],
    skipDuplicates: true,
  })
}

/** A check-in as it was before it was undone. Answers false when the member has one. */
export async function insertAgain(
  tx: Tx,
  nightId: string,
  { at, ...was }: NewCheckIn,
): Promise<boolean> {
  const data = [{ ...was, nightId, at: toDate(at) }]
  return (await tx.checkIn.createMany({ data, skipDuplicates: true })).count === 1
}

/** Answers whether it was there. */
export async function deleteCheckIn(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.checkIn.deleteMany({ where: { id } })
  return count === 1
}

/** Present by duty: the members given, and no others. A presence already known stays. */
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

type Seen = {
  readonly memberId: string
  readonly at: Temporal.Instant
  readonly status: LogStatus
}

export async function insertLogCheckIns(
  tx: Tx,
  nightId: string,
  seen: readonly Seen[],
  byId: string | null,
): Promise<void> {
  // What was seen says more than a duty.
  const memberIds = seen.map(({ memberId }) => memberId)
  await tx.checkIn.deleteMany({ where: { nightId, via: 'DUTY', memberId: { in: memberIds } } })
  await tx.checkIn.createMany({
    data: seen.map((one) => ({
      nightId,
      memberId: one.memberId,
      at: toDate(one.at),
      byId,
      status: one.status,
      via: 'LOG' as const,
    })),
    skipDuplicates: true,
  })
}

/** Removes what the log was thought to show of the night and is not so; answers whose rows went. */
export async function deleteLogCheckIns(
  tx: Tx,
  nightId: string,
  seen: readonly Seen[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ memberId: string }[]>`
    DELETE FROM "CheckIn" c WHERE c."nightId" = ${nightId}::uuid AND c."via" = 'LOG' AND NOT EXISTS (
      SELECT 1 FROM unnest(
        ${seen.map(({ memberId }) => memberId)}::uuid[],
        ${seen.map(({ at }) => toDate(at).toISOString())}::timestamptz[], ${seen.map(({ status }) => status)}::text[]
      ) AS s(member, at, status)
      WHERE s.member = c."memberId" AND s.at = c."at" AND s.status = c."status"::text)
    RETURNING c."memberId"`
  return rows.map(({ memberId }) => memberId)
}

export async function isActiveMember(db: Tx, memberId: string): Promise<boolean> {
  return (await db.member.count({ where: { id: memberId, status: 'ACTIVE' } })) === 1
}
