import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { NightEvent, NightPhase, NightTimes } from './types'

/** A night as the planner holds it: locked until the transaction ends. */
export type LockedNight = {
  readonly id: string
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly times: NightTimes
  readonly phase: NightPhase
  readonly blockedReason: string | null
  readonly hostId: string | null
  /** Whether the host follows the duty, for no person chose another. */
  readonly hostByDuty: boolean
}

/**
 * Lets one planner at a time into the group's plan; answers whether there is such a group. A move
 * takes two nights: without this lock two moves could wait for each other. The lock
 * leaves rows that refer to the group alone: an import goes on meanwhile.
 */
export async function lockPlan(db: Tx, groupId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Group" WHERE "id" = ${groupId}::uuid FOR NO KEY UPDATE`
  return rows.length === 1
}

/** The same for every group at once, in one order. */
export async function lockAllPlans(db: Tx): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Group" ORDER BY "id" FOR NO KEY UPDATE`
}

/** The night on the date, made with the times if there is none yet, and locked. */
export async function ensureNight(
  db: Tx,
  groupId: string,
  date: Temporal.PlainDate,
  times: NightTimes,
): Promise<LockedNight> {
  await db.night.createMany({
    data: [{ groupId, date: toDateColumn(date), ...toColumns(times) }],
    skipDuplicates: true,
  })
  const { id } = await db.night.findUniqueOrThrow({
    where: { groupId_date: { groupId, date: toDateColumn(date) } },
    select: { id: true },
  })
  return lockNight(db, id)
}

export async function findNightId(
  db: Tx,
  groupId: string,
  date: Temporal.PlainDate,
): Promise<string | null> {
  const night = await db.night.findUnique({
    where: { groupId_date: { groupId, date: toDateColumn(date) } },
    select: { id: true },
  })
  return night?.id ?? null
}

export async function lockNight(db: Tx, id: string): Promise<LockedNight> {
  await db.$queryRaw`SELECT 1 FROM "Night" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  const night = await db.night.findUniqueOrThrow({ where: { id } })
  return {
    id: night.id,
    groupId: night.groupId,
    date: fromDateColumn(night.date),
    times: {
      checkInOpensAt: toInstant(night.checkInOpensAt),
      checkInClosesAt: toInstant(night.checkInClosesAt),
      startsAt: toInstant(night.startsAt),
      questionsAt: toInstant(night.questionsAt),
      endsAt: toInstant(night.endsAt),
    },
    phase: night.phase,
    blockedReason: night.blockedReason,
    hostId: night.hostId,
    hostByDuty: night.hostByDuty,
  }
}

export type NightChange = {
  readonly times?: NightTimes
  readonly hostId?: string | null
  readonly hostFromLog?: boolean
  /** Without it a host that is given was chosen by a person. */
  readonly hostByDuty?: boolean
  readonly blockedReason?: string | null
  /** Other times make a host's extension of the old ones void. */
  readonly checkInExtendedUntil?: null
}

export async function changeNight(db: Tx, id: string, change: NightChange): Promise<void> {
  const { times, ...rest } = change
  const chosen = rest.hostId === undefined ? {} : { hostByDuty: false }
  await db.night.update({
    where: { id },
    data: { ...chosen, ...rest, ...(times && toColumns(times)) },
    select: { id: true },
  })
}

/** Gives nights other planned times, in one statement. */
export async function setTimes(
  db: Tx,
  nights: readonly { readonly id: string; readonly times: NightTimes }[],
): Promise<void> {
  if (nights.length === 0) return
  await db.$executeRaw`
    UPDATE "Night" n SET "checkInOpensAt" = v.opens, "checkInClosesAt" = v.closes,
      "startsAt" = v.starts, "questionsAt" = v.questions, "endsAt" = v.ends
    FROM (VALUES ${timesAsRows(nights)}) v(id, opens, closes, starts, questions, ends)
    WHERE n."id" = v.id`
}

/** Ids with their five times, as rows of a statement. At least one. */
export function timesAsRows(
  rows: readonly { readonly id: string; readonly times: NightTimes }[],
): Prisma.Sql {
  const listed = rows.map(({ id, times }) => {
    const { checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt } = toColumns(times)
    const at = [checkInOpensAt, checkInClosesAt, startsAt, questionsAt, endsAt]
    return Prisma.sql`(${id}::uuid, ${Prisma.join(at.map((one) => Prisma.sql`${one}::timestamptz`))})`
  })
  return Prisma.join(listed)
}

export async function recordNight(db: Tx, id: string, event: NightEvent): Promise<void> {
  const { phase, checkInOpenedAt, checkInClosedAt, checkInExtendedUntil } = event
  await db.night.update({
    where: { id },
    data: {
      ...(phase !== undefined && { phase }),
      ...(checkInOpenedAt !== undefined && {
        checkInOpenedAt: checkInOpenedAt && toDate(checkInOpenedAt),
      }),
      ...(checkInClosedAt !== undefined && {
        checkInClosedAt: checkInClosedAt && toDate(checkInClosedAt),
      }),
      ...(checkInExtendedUntil !== undefined && {
        checkInExtendedUntil: checkInExtendedUntil && toDate(checkInExtendedUntil),
      }),
    },
    select: { id: true },
  })
}

/**
 * Fills columns that are still empty; null leaves one as it is. A host that is filled in, or is not known
 * yet, is the log's to say from now on.
 */
export async function fillInNight(
  db: Tx,
  id: string,
  facts: {
    readonly hostId: string | null
    readonly checkInOpenedAt: Temporal.Instant | null
    readonly checkInClosedAt: Temporal.Instant | null
  },
): Promise<void> {
  const instant = (at: Temporal.Instant | null) => at && toDate(at)
  await db.$executeRaw`
    UPDATE "Night" SET
      "hostFromLog" = "hostFromLog" OR "hostId" IS NULL,
      "hostId" = coalesce("hostId", ${facts.hostId}::uuid),
      "checkInOpenedAt" = coalesce("checkInOpenedAt", ${instant(facts.checkInOpenedAt)}::timestamptz),
      "checkInClosedAt" = coalesce("checkInClosedAt", ${instant(facts.checkInClosedAt)}::timestamptz)
    WHERE "id" = ${id}::uuid`
}

/** Sets the host where the log says who it is; answers whether that was another until now. */
export async function followHost(db: Tx, id: string, hostId: string | null): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "Night" SET "hostId" = ${hostId}::uuid
    WHERE "id" = ${id}::uuid AND "hostFromLog" AND "hostId" IS DISTINCT FROM ${hostId}::uuid`
  return count === 1
}

/**
 * Takes back what the log said of a night. One that the clock has closed is closed by it again, where a talk
 * stands on it still.
 */
export async function emptyNight(
  db: Tx,
  id: string,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Night" SET
      "hostId" = CASE WHEN "hostFromLog" OR ${isNew} THEN NULL ELSE "hostId" END, "hostFromLog" = false,
      "phase" = CASE WHEN "phase" = 'CLOSED' THEN 'ANNOUNCED' ELSE "phase" END,
      "checkInOpenedAt" = CASE WHEN ${isNew} THEN NULL ELSE "checkInOpenedAt" END,
      "checkInClosedAt" = CASE WHEN ${isNew} THEN NULL ELSE "checkInClosedAt" END
    WHERE "id" = ${id}::uuid`
}

export function toColumns(times: NightTimes) {
  return {
    checkInOpensAt: toDate(times.checkInOpensAt),
    checkInClosesAt: toDate(times.checkInClosesAt),
    startsAt: toDate(times.startsAt),
    questionsAt: toDate(times.questionsAt),
    endsAt: toDate(times.endsAt),
  }
}
