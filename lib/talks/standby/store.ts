import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { Gap, Standby, StandbyMember } from './types'

/** Two forms of one member are saved one after the other. */
export async function lockStandby(db: Tx, memberId: string): Promise<Standby | null> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`standby ${memberId}`}, 0))`
  return findStandby(db, memberId)
}

export async function findStandby(db: Tx, memberId: string): Promise<Standby | null> {
  const row = await db.standby.findUnique({
    where: { memberId },
    select: { topic: true, offerId: true, groupIds: true, weekdays: true, until: true },
  })
  return row && { ...row, until: row.until && fromDateColumn(row.until) }
}

/** Puts the member on standby, or changes what they said; since when they are stays. */
export async function saveStandby(
  db: Tx,
  memberId: string,
  { until, groupIds, weekdays, ...rest }: Standby,
  at: Temporal.Instant,
): Promise<void> {
  const said = {
    ...rest,
    groupIds: [...groupIds],
    weekdays: [...weekdays],
    until: until && toDateColumn(until),
    changedAt: toDate(at),
  }
  await db.standby.upsert({
    where: { memberId },
    create: { ...said, memberId, since: toDate(at) },
    update: said,
    select: { id: true },
  })
}

/** Answers whether they were on standby. */
export async function deleteStandby(db: Tx, memberId: string): Promise<boolean> {
  return (await db.standby.deleteMany({ where: { memberId } })).count > 0
}

/** A step of an erasure. */
export async function deleteStandbyOf(db: Tx, memberIds: readonly string[]): Promise<void> {
  await db.standby.deleteMany({ where: { memberId: { in: [...memberIds] } } })
}

type Row = Omit<StandbyMember, 'until' | 'since' | 'askedAt' | 'spokeAt' | 'speaks' | 'out'> & {
  readonly until: Date | null
  readonly since: Date
  readonly askedAt: Date | null
  readonly spokeAt: Date | null
  readonly speaks: readonly string[]
}

/**
 * Everyone here who is on standby, with what is known of them on the evening, or of days about today; one member
 * alone where it is said which.
 */
export async function listStandby(
  db: Tx,
  {
    gap,
    from,
    to,
    at,
    take,
  }: {
    readonly gap: Gap | null
    /** Between these days evenings on which they are to speak are looked for. */
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
    readonly at: Temporal.Instant
    readonly take: number
  },
): Promise<Omit<StandbyMember, 'out'>[]> {
  const [groupId, date] = [gap?.groupId ?? null, gap === null ? null : toDateColumn(gap.date)]
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."memberId", s."topic", s."offerId", s."groupIds"::text[] AS "groupIds", s."weekdays", s."until",
      s."since", m."displayName", m."company", m."position", g."name" AS "groupName",
      (SELECT max(a."askedAt") FROM "TalkAsk" a WHERE a."memberId" = m."id") AS "askedAt",
      (SELECT max(n."startsAt") FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId"
        WHERE t."speakerId" = m."id" AND t."state" IN ('PLANNED', 'HELD') AND n."startsAt" <= ${toDate(at)}) AS "spokeAt",
      ARRAY(SELECT n."date"::text FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId"
        WHERE t."speakerId" = m."id" AND t."state" = 'PLANNED'
          AND n."date" BETWEEN ${toDateColumn(from)}::date AND ${toDateColumn(to)}::date ORDER BY 1) AS "speaks",
      (SELECT a."id" FROM "TalkAsk" a WHERE a."memberId" = m."id" AND ${UNDER_WAY}
        AND a."dueAt" > ${toDate(at)} ORDER BY a."dueAt", a."id" LIMIT 1) AS "askId",
      EXISTS (SELECT 1 FROM "TalkAsk" a WHERE a."memberId" = m."id" AND a."groupId" = ${groupId}::uuid
        AND ${date}::date = ANY (a."dates") AND a."state" NOT IN ('OPEN', 'PROPOSED', 'WITHDRAWN', 'FILLED'))
      OR EXISTS (SELECT 1 FROM "TalkDeparture" d JOIN "Talk" t ON t."id" = d."talkId"
        WHERE t."speakerId" = m."id" AND t."groupId" = ${groupId}::uuid AND d."date" = ${date}::date) AS "wasHere",
      EXISTS (SELECT 1 FROM "Night" n WHERE n."groupId" = ${groupId}::uuid AND n."date" = ${date}::date
        AND n."hostId" = m."id") AS "hosts"
    FROM "Standby" s JOIN "Member" m ON m."id" = s."memberId" JOIN "Group" g ON g."id" = m."groupId"
    WHERE m."status" = 'ACTIVE' ORDER BY s."since", s."memberId" LIMIT ${take}::int`
  return rows.map(({ until, since, askedAt, spokeAt, speaks, ...row }) => ({
    ...row,
    until: until && fromDateColumn(until),
    since: toInstant(since),
    askedAt: askedAt && toInstant(askedAt),
    spokeAt: spokeAt && toInstant(spokeAt),
    speaks: speaks.map((one) => Temporal.PlainDate.from(one)),
  }))
}

const UNDER_WAY = Prisma.sql`a."state" IN ('OPEN', 'PROPOSED')`
