import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { HeadRow } from '@/lib/shared/queue-head'

/** Conditions on a talk `t` and its night `n`; the plan and what waits for coordinators ask the same. */

export function lacksSpeaker(now: Temporal.Instant): Prisma.Sql {
  return Prisma.sql`t."state" = 'PLANNED' AND t."speakerId" IS NULL
    AND n."startsAt" > ${toDate(now)} AND n."phase" <> 'CLOSED'`
}

/** Only what is given live is led by a host. */
export function lacksHost(now: Temporal.Instant, until: Temporal.Instant): Prisma.Sql {
  return Prisma.sql`t."state" = 'PLANNED' AND t."mode" = 'LIVE' AND n."hostId" IS NULL
    AND n."startsAt" > ${toDate(now)} AND n."startsAt" <= ${toDate(until)} AND n."phase" <> 'CLOSED'`
}

/** A planned talk without a speaker counts as an evening to fill from so many hours before it begins. */
const UNNAMED_HOURS = 36
/** A talk that leaves its evening within so many hours before it leaves it to be filled at short notice. */
const LATE_HOURS = 72

/**
 * Condition on an evening `n` that has not begun and lost its speaker at short notice: its talk left it late, or one
 * stands there without a speaker.
 */
export function lostSpeaker(now: Temporal.Instant): Prisma.Sql {
  return Prisma.sql`n."startsAt" > ${toDate(now)} AND n."phase" IN ('ANNOUNCED', 'CHECK_IN')
    AND n."blockedReason" IS NULL
    AND EXISTS (SELECT 1 FROM "Group" o WHERE o."id" = n."groupId" AND o."closedAt" IS NULL) AND (
      n."startsAt" <= ${toDate(now.add({ hours: UNNAMED_HOURS }))} AND EXISTS (
        SELECT 1 FROM "Talk" s WHERE s."nightId" = n."id" AND s."state" = 'PLANNED' AND s."speakerId" IS NULL)
      OR NOT EXISTS (
        SELECT 1 FROM "Talk" s WHERE s."nightId" = n."id" AND s."state" IN ('PLANNED', 'HELD'))
      AND EXISTS (${leftLate()}))`
}

/** The departures of talks that left the evening `n` at short notice. */
export function leftLate(): Prisma.Sql {
  return Prisma.sql`SELECT d."talkId", d."at" FROM "TalkDeparture" d JOIN "Talk" l ON l."id" = d."talkId"
    WHERE l."groupId" = n."groupId" AND d."date" = n."date"
      AND d."at" > n."startsAt" - make_interval(hours => ${LATE_HOURS}::int)`
}

export type GapRow = HeadRow & {
  readonly gap: 'SPEAKER' | 'HOST' | 'DATE' | 'OFFER' | 'EVENING'
  readonly groupId: string
  /** Each evening that is meant, with when it began to lack this: in seconds since 1970. */
  readonly evenings: readonly { readonly since: number; readonly startsAt: number }[]
}

/** When the talk came onto its evening: when it was planned, or moved there last. */
const PLANNED_AT = Prisma.sql`greatest(t."createdAt",
  (SELECT max(d."at") FROM "TalkDeparture" d WHERE d."talkId" = t."id"))`

/**
 * What the plan lacks, by group: speakers, hosts of evenings that begin by `until`, dates of postponed talks,
 * answers to what members offered to speak about, and evenings that lost their speaker; promises wait by themselves.
 */
export async function readGaps(
  db: Tx,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<GapRow[]> {
  return db.$queryRaw<GapRow[]>`
    SELECT gap, "groupId"::text, count(*)::int AS count, min(since) AS since,
      coalesce(jsonb_agg(jsonb_build_object('since', extract(epoch FROM since), 'startsAt', extract(epoch FROM "startsAt"))
        ORDER BY "startsAt") FILTER (WHERE "startsAt" IS NOT NULL), '[]') AS evenings,
      (array_agg(id::text ORDER BY coalesce("startsAt", since), id))[1] AS first
    FROM (
      SELECT 'SPEAKER' AS gap, t."groupId", t."id", ${PLANNED_AT} AS since, n."startsAt"
      FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId" WHERE ${lacksSpeaker(now)}
      UNION ALL SELECT 'HOST', t."groupId", t."id", ${PLANNED_AT}, n."startsAt"
      FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId" WHERE ${lacksHost(now, until)}
      UNION ALL SELECT 'EVENING', n."groupId", n."id",
        coalesce((SELECT max(late."at") FROM (${leftLate()}) late), n."createdAt"), n."startsAt"
      FROM "Night" n WHERE ${lostSpeaker(now)}
      UNION ALL SELECT 'DATE', "groupId", "id", "updatedAt", NULL FROM "Talk" WHERE "state" = 'POSTPONED'
      UNION ALL SELECT 'OFFER', m."groupId", o."id", o."offeredAt", NULL
      FROM "TalkOffer" o JOIN "Member" m ON m."id" = o."memberId"
      WHERE o."closedAt" IS NULL AND o."source" <> 'promise' AND m."status" = 'ACTIVE'
    ) gaps GROUP BY 1, 2 ORDER BY 1, 2`
}
