import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import { IN_FORCE } from '@/lib/nights/templates/store'
import type { NightPhase } from '@/lib/nights/types'
import type { ClockStep } from './rules-clock'
import type { LastStep } from './rules-phases'
import {
  toCheckIn,
  toNight,
  toOwnCheckIn,
  type CheckInRow,
  type NightRow,
  type OwnRow,
} from './store-rows'
import type { CheckInFact, NightOnPlan } from './types'

/** The night with the talk that holds it, or the last that did. One row, one round trip. */
const NIGHT = Prisma.sql`
  SELECT n."id", n."groupId", n."phase"::text AS "phase", n."checkInOpensAt", n."checkInClosesAt",
         n."startsAt", n."questionsAt", n."endsAt", n."checkInOpenedAt", n."checkInClosedAt",
         n."checkInExtendedUntil", n."blockedReason", n."hostId",
         o."opener", o."catchUpDays", c."timeZone", c."visitorsSeePlan" AS "openToVisitors", t."state" AS "talkState", t."visibility", t."speakerId"
  FROM "Night" n CROSS JOIN "Community" c
  LEFT JOIN LATERAL (
    SELECT "state"::text, "visibility"::text, "speakerId" FROM "Talk" WHERE "nightId" = n."id"
    ORDER BY "state" IN ('PLANNED', 'HELD') DESC, "updatedAt" DESC LIMIT 1
  ) t ON true ${IN_FORCE}`

/** The night and the member's check-in there, in one round trip. */
export async function findNightAndCheckIn(
  db: Tx,
  nightId: string,
  memberId: string,
): Promise<{ night: NightOnPlan; checkIn: CheckInFact | null } | null> {
  const rows = await db.$queryRaw<(NightRow & OwnRow)[]>`
    SELECT night.*, i."id" AS "ownId", i."status"::text AS "ownStatus", i."via"::text AS "ownVia",
           i."at" AS "ownAt"
    FROM (${NIGHT} WHERE n."id" = ${nightId}::uuid) night
    LEFT JOIN "CheckIn" i ON i."nightId" = night."id" AND i."memberId" = ${memberId}::uuid`
  const row = rows[0]
  return row === undefined ? null : { night: toNight(row), checkIn: toOwnCheckIn(row) }
}

/** The night and the check-ins of these members there, in one round trip and of one moment. */
export async function findNightAndCheckIns(
  db: Tx,
  nightId: string,
  memberIds: readonly string[],
): Promise<{ night: NightOnPlan; there: ReadonlyMap<string, CheckInFact> } | null> {
  const rows = await db.$queryRaw<(NightRow & { there: JsonCheckIn[] | null })[]>`
    SELECT night.*, (
      SELECT json_agg(json_build_object('id', i."id", 'memberId', i."memberId", 'status', i."status",
                                        'via', i."via", 'at', i."at"))
      FROM "CheckIn" i
      WHERE i."nightId" = night."id" AND i."memberId" = ANY(${[...memberIds]}::uuid[])) AS "there"
    FROM (${NIGHT} WHERE n."id" = ${nightId}::uuid) night`
  const row = rows[0]
  if (row === undefined) return null
  const there = (row.there ?? []).map(({ memberId, at, ...shown }): [string, CheckInFact] => [
    memberId,
    toCheckIn({ ...shown, at: new Date(at) }),
  ])
  return { night: toNight(row), there: new Map(there) }
}

/** As JSON has it: the instant as ISO 8601. */
type JsonCheckIn = Omit<CheckInRow, 'at'> & { memberId: string; at: string }

export async function findNight(db: Tx, nightId: string): Promise<NightOnPlan | null> {
  const rows = await db.$queryRaw<NightRow[]>`${NIGHT} WHERE n."id" = ${nightId}::uuid`
  return rows[0] === undefined ? null : toNight(rows[0])
}

/**
 * The night, held until the transaction ends. The group's plan is held first, as planners do, so that
 * a host and a coordinator can never wait for each other; then every check-in that was let in under
 * the old window has been written.
 */
export async function lockNight(tx: Tx, nightId: string): Promise<NightOnPlan | null> {
  await tx.$queryRaw`
    SELECT 1 FROM "Group" WHERE "id" = (SELECT "groupId" FROM "Night" WHERE "id" = ${nightId}::uuid)
    FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Night" WHERE "id" = ${nightId}::uuid FOR NO KEY UPDATE`
  return findNight(tx, nightId)
}

/** The night as it will stay until the transaction ends, without keeping other members out. */
export async function shareNight(tx: Tx, nightId: string): Promise<NightOnPlan | null> {
  await tx.$queryRaw`SELECT 1 FROM "Night" WHERE "id" = ${nightId}::uuid FOR SHARE`
  return findNight(tx, nightId)
}

/** `byId` is null when the clock moved it. */
export async function insertPhaseChanges(
  tx: Tx,
  nightId: string,
  steps: readonly ClockStep[],
  byId: string | null,
): Promise<void> {
  await tx.phaseChange.createMany({
    data: steps.map(({ phase, at }) => ({ nightId, phase, at: toDate(at), byId })),
  })
}

/** The last step on record, if it led to the phase; an evening begins as announced. */
export async function findLastStep(
  tx: Tx,
  nightId: string,
  phase: NightPhase,
): Promise<LastStep | null> {
  const [last, before] = await tx.phaseChange.findMany({
    where: { nightId },
    orderBy: { id: 'desc' },
    take: 2,
    select: { phase: true, at: true },
  })
  if (last?.phase !== phase) return null
  return { enteredAt: toInstant(last.at), from: before?.phase ?? 'ANNOUNCED' }
}

/** Nights with a talk whose check-in has opened or opens before `until`, and that are not closed. */
export async function listOpenNights(db: Tx, until: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT n."id" FROM "Night" n
    WHERE n."phase" <> 'CLOSED' AND n."checkInOpensAt" < ${until}
      AND EXISTS (SELECT 1 FROM "Talk" t
                  WHERE t."nightId" = n."id" AND t."state" IN ('PLANNED', 'HELD'))
    ORDER BY n."checkInOpensAt"`
  return rows.map(({ id }) => id)
}
