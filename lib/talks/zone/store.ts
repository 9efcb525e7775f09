import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { timesAsRows } from '@/lib/nights/store'
import type { NightPhase, NightTimes } from '@/lib/nights/types'
import { fromDateColumn, toDate, toInstant } from '@/lib/shared/clock'
import type { ZonedEvening } from './rules'

type Row = { readonly [K in keyof NightTimes]: Date } & {
  readonly id: string
  readonly date: Date
  readonly phase: NightPhase
  readonly opened: boolean
  readonly topic: string | null
  readonly groupName: string
}

export type ListedEvening = ZonedEvening & {
  /** Of the talk planned on it; null on one that is open or kept free. */
  readonly topic: string | null
  readonly groupName: string
}

/** Every night that is not over: nothing of an evening that was held follows a change of the zone. */
export async function listEveningsAhead(db: Tx, now: Temporal.Instant): Promise<ListedEvening[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT n."id", n."date", n."phase"::text AS "phase", n."checkInOpenedAt" IS NOT NULL AS "opened",
      n."checkInOpensAt", n."checkInClosesAt", n."startsAt", n."questionsAt", n."endsAt",
      g."name" AS "groupName",
      (SELECT t."topic" FROM "Talk" t WHERE t."nightId" = n."id" AND t."state" = 'PLANNED') AS "topic"
    FROM "Night" n JOIN "Group" g ON g."id" = n."groupId"
    WHERE n."endsAt" > ${toDate(now)} AND n."phase" <> 'CLOSED'
    ORDER BY n."startsAt", g."position", n."id"`
  return rows.map(toEvening)
}

/** Places on the plan that talks left which may come back: their times lie ahead. */
export async function listDeparturesAhead(db: Tx, now: Temporal.Instant): Promise<ZonedEvening[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT d."id", d."date", 'ANNOUNCED' AS "phase", false AS "opened", NULL AS "topic", '' AS "groupName",
      d."checkInOpensAt", d."checkInClosesAt", d."startsAt", d."questionsAt", d."endsAt"
    FROM "TalkDeparture" d
    WHERE d."endsAt" > ${toDate(now)} AND d."checkInOpensAt" IS NOT NULL AND d."checkInClosesAt" IS NOT NULL
      AND d."startsAt" IS NOT NULL AND d."questionsAt" IS NOT NULL`
  return rows.map(toEvening)
}

/** The times that talks had on dates they left. */
export async function setDepartureTimes(
  tx: Tx,
  moved: readonly { readonly id: string; readonly times: NightTimes }[],
): Promise<void> {
  if (moved.length === 0) return
  await tx.$executeRaw`
    UPDATE "TalkDeparture" d SET "checkInOpensAt" = v.opens, "checkInClosesAt" = v.closes,
      "startsAt" = v.starts, "questionsAt" = v.questions, "endsAt" = v.ends
    FROM (VALUES ${timesAsRows(moved)}) v(id, opens, closes, starts, questions, ends)
    WHERE d."id" = v.id`
}

function toEvening(row: Row): ListedEvening {
  const { id, phase, opened, topic, groupName } = row
  return {
    id,
    date: fromDateColumn(row.date),
    phase,
    opened,
    topic,
    groupName,
    times: {
      checkInOpensAt: toInstant(row.checkInOpensAt),
      checkInClosesAt: toInstant(row.checkInClosesAt),
      startsAt: toInstant(row.startsAt),
      questionsAt: toInstant(row.questionsAt),
      endsAt: toInstant(row.endsAt),
    },
  }
}
