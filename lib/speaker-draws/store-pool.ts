import { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toDateColumn } from '@/lib/shared/clock'
import type { PoolFacts } from './types'

type Row = Omit<PoolFacts, Dates | 'topic'> &
  Readonly<Record<Dates, string | null>> & { readonly topic: string | null }
type Dates = 'joinedOn' | 'spokeOn' | 'speaksOn' | 'saidNoOn'

type About = {
  readonly nightId: string
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly at: Temporal.Instant
  readonly zone: string
  /** These members alone; null for all who are here on time. */
  readonly memberIds: readonly string[] | null
}

/**
 * What a draw of the evening is decided from, in one statement for all of its members: their presence, what they said,
 * the evenings that they gave and have, and what they were asked.
 */
export async function listPool(db: Tx, about: About): Promise<PoolFacts[]> {
  const { nightId, groupId, at, zone, memberIds } = about
  const date = toDateColumn(about.date)
  const rows = await db.$queryRaw<Row[]>`
    SELECT m."id" AS "memberId", m."status" = 'ACTIVE' AS "isHere",
      (m."joinedAt" AT TIME ZONE ${zone})::date::text AS "joinedOn",
      i."status"::text AS "checkIn", c."willing" AS "choice",
      s."memberId" IS NOT NULL OR o."id" IS NOT NULL AS "lasting",
      coalesce(s."topic", o."topic") AS "topic", coalesce(s."offerId", o."id") AS "offerId",
      (SELECT max(n."date")::text FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId"
        WHERE t."speakerId" = m."id" AND t."state" IN ('PLANNED', 'HELD') AND n."date" <= ${date}::date) AS "spokeOn",
      least(
        (SELECT min(n."date") FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId"
          WHERE t."speakerId" = m."id" AND t."state" = 'PLANNED' AND n."date" > ${date}::date
            AND n."endsAt" > ${toDate(at)}),
        (SELECT min(b."date") FROM "Booking" b
          WHERE b."memberId" = m."id" AND b."state" = 'ASKED' AND b."date" > ${date}::date))::text AS "speaksOn",
      EXISTS (SELECT 1 FROM "TalkAsk" a WHERE a."memberId" = m."id" AND a."state" IN ('OPEN', 'PROPOSED')
        AND a."dueAt" > ${toDate(at)}) AS "isAsked",
      (SELECT max(a."answeredAt" AT TIME ZONE ${zone})::date::text FROM "TalkAsk" a
        WHERE a."memberId" = m."id" AND a."state" = 'DECLINED') AS "saidNoOn"
    FROM "Member" m
    LEFT JOIN "CheckIn" i ON i."nightId" = ${nightId}::uuid AND i."memberId" = m."id"
    LEFT JOIN "SpeakChoice" c ON c."nightId" = ${nightId}::uuid AND c."memberId" = m."id"
    LEFT JOIN "Standby" s ON s."memberId" = m."id" AND ${groupId}::uuid = ANY (s."groupIds")
      AND (s."until" IS NULL OR s."until" >= ${date}::date)
    LEFT JOIN LATERAL (
      SELECT f."id", f."topic" FROM "TalkOffer" f
      WHERE f."memberId" = m."id" AND f."closedAt" IS NULL AND f."source" <> 'promise'
      ORDER BY f."offeredAt" DESC, f."id" LIMIT 1
    ) o ON true
    WHERE CASE WHEN ${memberIds === null} THEN i."status" = 'ON_TIME'
      ELSE m."id" = ANY (${[...(memberIds ?? [])]}::uuid[]) END
    ORDER BY m."id"`
  return rows.map(({ topic, joinedOn, spokeOn, speaksOn, saidNoOn, ...row }) => ({
    ...row,
    topic: topic ?? '',
    joinedOn: Temporal.PlainDate.from(joinedOn ?? '1970-01-01'),
    spokeOn: toDay(spokeOn),
    speaksOn: toDay(speaksOn),
    saidNoOn: toDay(saidNoOn),
  }))
}

function toDay(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text)
}
