import type { Tx } from '@/lib/db/transaction'
import type { CheckInStatus, CheckInVia } from '@/lib/checkins/types'
import { begun } from '@/lib/presence/store'
import { fromDateColumn, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import type { OwnEvening } from './types'

type Row = {
  nightId: string
  date: Date
  groupName: string
  talkId: string | null
  topic: string | null
  status: CheckInStatus | null
  via: CheckInVia | null
  at: Date | null
  asked: boolean
  spoke: boolean
  hosted: boolean
}

export type OwnSpan = {
  readonly memberId: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly at: Date
  readonly timeZone: string
}

/**
 * The evenings of the member's group since they joined, and every other one at which they were, spoke, hosted or
 * asked, the first first. A talk that is kept is named to its speaker alone.
 */
export async function listOwnEvenings(
  db: Tx,
  { memberId, from, to, at, timeZone }: OwnSpan,
): Promise<OwnEvening[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH me AS (
      SELECT m.id, m."groupId", (m."joinedAt" AT TIME ZONE ${timeZone})::date AS joined
      FROM "Member" m WHERE m.id = ${memberId}::uuid
    ), asked AS (
      SELECT q."talkId" AS id FROM "LogQuestion" q JOIN "LogPerson" p ON p.id = q."personId"
      JOIN me ON me.id = p."memberId"
      UNION SELECT q."talkId" FROM "Question" q JOIN me ON me.id = q."memberId" WHERE q."hiddenReason" IS NULL
    )
    SELECT n.id AS "nightId", n.date, g.name AS "groupName",
      CASE WHEN t.visibility <> 'KEPT' OR t."speakerId" = me.id THEN t.id END AS "talkId",
      CASE WHEN t.visibility <> 'KEPT' OR t."speakerId" = me.id THEN t.topic END AS topic,
      c.status::text AS status, c.via::text AS via, c.at,
      a.id IS NOT NULL AS asked,
      coalesce(t."speakerId" = me.id AND t.state = 'HELD', false) AS spoke,
      coalesce(n."hostId" = me.id AND t.state = 'HELD', false) AS hosted
    FROM me JOIN "Night" n ON n.date BETWEEN ${toDateColumn(from)}::date AND ${toDateColumn(to)}::date
    JOIN "Group" g ON g.id = n."groupId"
    LEFT JOIN "CheckIn" c ON c."nightId" = n.id AND c."memberId" = me.id
    LEFT JOIN "Talk" t ON t."nightId" = n.id AND t.state IN ('PLANNED', 'HELD')
    LEFT JOIN asked a ON a.id = t.id
    WHERE ${begun(at)} AND (
      c.id IS NOT NULL OR a.id IS NOT NULL OR t."speakerId" = me.id OR (n."hostId" = me.id AND t.id IS NOT NULL)
      OR (n."groupId" = me."groupId" AND t.id IS NOT NULL AND n.date >= me.joined)
    )
    ORDER BY n.date, n."startsAt", n.id`
  return rows.map(({ date, at: came, talkId, topic, ...row }) => ({
    ...row,
    date: fromDateColumn(date),
    at: came && toInstant(came),
    talk: talkId === null || topic === null ? null : { id: talkId, topic },
  }))
}

/** The year of the first evening at which the member was; null before there was one. */
export async function firstYear(db: Tx, memberId: string): Promise<number | null> {
  const rows = await db.$queryRaw<{ year: number | null }[]>`
    SELECT min(extract(year FROM n.date))::int AS year FROM "Night" n
    WHERE n.id IN (SELECT "nightId" FROM "CheckIn" WHERE "memberId" = ${memberId}::uuid)
      OR n.id IN (SELECT "nightId" FROM "Talk" WHERE "speakerId" = ${memberId}::uuid AND state = 'HELD')`
  return rows[0]?.year ?? null
}
