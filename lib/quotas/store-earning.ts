import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { present } from '@/lib/presence/store'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { EarningFacts } from './types-earning'

type Since = {
  readonly talks: Temporal.Instant | null
  readonly nights: Temporal.Instant | null
  readonly until: Temporal.Instant
}

type Row = {
  readonly memberId: string
  readonly talks: readonly { talkId: string; at: string; granted: boolean }[]
  readonly nights: number
  readonly granted: number
  readonly nightsGranted: number
  readonly lastNights: number
}

/**
 * What members did that may earn them quota: talks held, and nights at which they were there while it
 * went on. A night counts once it has begun. Only active members with anything at all are answered.
 */
export async function earningFacts(
  db: Tx,
  { talks, nights, until }: Since,
  memberId: string | null = null,
): Promise<EarningFacts[]> {
  const one = memberId === null ? Prisma.sql`true` : Prisma.sql`m.id = ${memberId}::uuid`
  const from = (since: Temporal.Instant | null) => (since === null ? null : toDate(since))
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id AS "memberId", coalesce(t.talks, '[]') AS talks, coalesce(c.nights, 0) AS nights,
      coalesce(e.granted, 0) AS granted, coalesce(e."nightsGranted", 0) AS "nightsGranted",
      coalesce(e."lastNights", 0) AS "lastNights"
    FROM "Member" m
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('talkId', t.id, 'at', n."startsAt",
        'granted', q.id IS NOT NULL) ORDER BY n."startsAt", t.id) AS talks
      FROM "Talk" t JOIN "Night" n ON n.id = t."nightId"
      LEFT JOIN "QuotaEntry" q ON q.key = 'talk:' || t.id
      WHERE t."speakerId" = m.id AND t.state = 'HELD'
        AND n."startsAt" >= ${from(talks)}::timestamptz AND n."startsAt" <= ${toDate(until)}
    ) t ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS nights FROM "CheckIn" c JOIN "Night" n ON n.id = c."nightId"
      WHERE c."memberId" = m.id AND ${present(toDate(until))}
        AND n."startsAt" >= ${from(nights)}::timestamptz
    ) c ON true
    LEFT JOIN LATERAL (
      SELECT sum(q.amount)::int AS granted,
        count(*) FILTER (WHERE q.key LIKE 'nights:%')::int AS "nightsGranted",
        max(split_part(q.key, ':', 3)::int)
          FILTER (WHERE q.key LIKE 'nights:' || m.id || ':%') AS "lastNights"
      FROM "QuotaEntry" q
      WHERE q."memberId" = m.id AND (q.key LIKE 'talk:%' OR q.key LIKE 'nights:%')
    ) e ON true
    WHERE m.status = 'ACTIVE' AND ${one} AND (t.talks IS NOT NULL OR c.nights > 0 OR e.granted > 0)
    ORDER BY m.id`
  return rows.map((row) => ({
    ...row,
    talks: row.talks.map((talk) => ({ ...talk, at: toInstant(new Date(talk.at)) })),
  }))
}
