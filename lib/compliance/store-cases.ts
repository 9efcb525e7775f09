import { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Guess, PartName } from '@/lib/naming/types'
import { toDate } from '@/lib/shared/clock'
import { COOL_DOWN_HOURS, type Moment } from './rules-cases'
import type { Breach, CaseState, NameCase } from './types'

/**
 * All members outside the rule in force, as rows of `cases`, with the rule as row of `rule`.
 * `breachStart` and `stateOf` compute the same for one member; a test compares the two.
 * `only` names the members that are asked for.
 */
export function casesOf({ now, today }: Moment, only?: readonly string[]): Prisma.Sql {
  const at = toDate(now)
  const cooled = toDate(now.subtract({ hours: COOL_DOWN_HOURS }))
  const day = Prisma.sql`${today.toString()}::date`
  const asked = only === undefined ? Prisma.empty : Prisma.sql`AND m.id = ANY(${[...only]}::uuid[])`
  return Prisma.sql`
  rules AS (
    SELECT id, version, "reminderLimit", "effectiveFrom" AS "from",
      lead("effectiveFrom") OVER (ORDER BY "effectiveFrom", version) AS "until"
    FROM "NamingRule"
    WHERE "publishedAt" IS NOT NULL AND "droppedAt" IS NULL AND "effectiveFrom" <= ${at}
  ),
  rule AS (SELECT * FROM rules WHERE "until" IS NULL),
  found AS (
    SELECT m.id, m."displayName", m."groupId", m.folded, m."joinedAt",
      m.email IS NOT NULL AS "hasMail", n.id AS "nameId", n.text AS nickname,
      coalesce(v.verdict::text, 'UNKNOWN') AS breach, coalesce(v.missing, '{}') AS missing,
      v.finding->>'suggestion' AS suggestion, nullif(v.finding->'guess', 'null') AS guess
    FROM rule CROSS JOIN "Member" m
    LEFT JOIN "MemberName" n
      ON n."memberId" = m.id AND n.kind = 'GROUP_NICKNAME' AND n."heldTo" IS NULL
    LEFT JOIN "NicknameVerdict" v ON v."nameId" = n.id AND v."ruleId" = rule.id
    WHERE m.status = 'ACTIVE' AND (n.id IS NULL OR v.verdict <> 'COMPLIANT') ${asked}
  ),
  times AS (
    SELECT f.id, n."heldTo", greatest(n."heldFrom", r."from") AS "from", v.verdict,
      least(coalesce(n."heldTo", 'infinity'), coalesce(r."until", 'infinity')) AS "until"
    FROM found f
    JOIN "MemberName" n ON n."memberId" = f.id AND n.kind = 'GROUP_NICKNAME'
    JOIN rules r ON r."from" < coalesce(n."heldTo", 'infinity')
      AND coalesce(r."until", 'infinity') > n."heldFrom"
    LEFT JOIN "NicknameVerdict" v ON v."nameId" = n.id AND v."ruleId" = r.id
  ),
  breaches AS (
    SELECT id, "from", lag("until") OVER (PARTITION BY id ORDER BY "from", "until") AS "before"
    FROM times WHERE verdict <> 'COMPLIANT' AND "from" < "until"
  ),
  runs AS (
    SELECT id, max("from") AS since FROM breaches
    WHERE "before" IS NULL OR "before" < "from" GROUP BY id
  ),
  unknowns AS (
    SELECT f.id, greatest(f."joinedAt", max(t."heldTo"), (SELECT min("from") FROM rules)) AS since
    FROM found f LEFT JOIN times t ON t.id = f.id
    WHERE f."nameId" IS NULL GROUP BY f.id, f."joinedAt"
  ),
  decided AS (
    SELECT "memberId" AS id, max("decidedAt") AS at FROM "ComplianceDecision"
    WHERE "undoneAt" IS NULL GROUP BY "memberId"
  ),
  begun AS (
    SELECT f.id, coalesce(runs.since, unknowns.since, ${at}) AS since,
      greatest(coalesce(runs.since, unknowns.since, ${at}), decided.at) AS "countFrom"
    FROM found f LEFT JOIN runs USING (id) LEFT JOIN unknowns USING (id) LEFT JOIN decided USING (id)
  ),
  reminded AS (
    SELECT b.id, max(r."sentAt") AS "lastAt", max(r.day) AS "lastDay",
      count(DISTINCT r.day) FILTER (
        WHERE r."sentAt" >= b."countFrom" AND r."ruleId" = (SELECT id FROM rule)
      ) AS days
    FROM begun b JOIN "Reminder" r ON r."memberId" = b.id GROUP BY b.id
  ),
  exempted AS (
    SELECT "memberId" AS id, "until" FROM "NicknameExemption"
    WHERE "liftedAt" IS NULL AND ("until" IS NULL OR "until" >= ${day})
  ),
  away AS (
    SELECT DISTINCT e."memberId" AS id FROM "StatusEvent" e
    WHERE e.kind = 'ON_LEAVE' AND e."fromDay" <= ${day} AND coalesce(e."untilDay" >= ${day}, true)
      AND NOT EXISTS (
        SELECT 1 FROM "StatusEvent" l
        WHERE l."memberId" = e."memberId" AND l.kind = 'LEAVE_ENDED' AND l."fromDay" = e."fromDay"
          AND (l.at, l."createdAt") >= (e.at, e."createdAt") AND coalesce(l."untilDay" < ${day}, true)
      )
  ),
  composed AS (
    SELECT DISTINCT (member #>> '{}')::uuid AS id FROM "ReminderBatch" b,
      jsonb_array_elements(b.messages::jsonb) message, jsonb_array_elements(message->'memberIds') member
    WHERE b."sentAt" IS NULL AND b."droppedAt" IS NULL
  ),
  cases AS MATERIALIZED (
    SELECT f.id AS "memberId", f."displayName", f."groupId", f.folded, f.nickname, f.breach, f.missing,
      f.suggestion, f.guess, f."hasMail", b.since, coalesce(r.days, 0)::int AS reminders,
      r."lastAt" AS "lastRemindedAt", r."lastDay" AS "lastRemindedOn",
      e.id IS NOT NULL AS exempt, e."until" AS "exemptUntil", a.id IS NOT NULL AS "onLeave",
      c.id IS NOT NULL AS composed,
      CASE
        WHEN e.id IS NOT NULL THEN 'EXEMPT'
        WHEN a.id IS NOT NULL THEN 'LEAVE'
        WHEN f.breach = 'UNKNOWN' THEN 'WAITING'
        WHEN coalesce(r.days, 0) >= rule."reminderLimit" THEN 'DECIDE'
        WHEN r."lastAt" > ${cooled} OR r."lastDay" = ${day} THEN 'COOLING'
        WHEN c.id IS NOT NULL THEN 'COMPOSED'
        ELSE 'REMIND'
      END AS state
    FROM rule CROSS JOIN found f JOIN begun b ON b.id = f.id
    LEFT JOIN reminded r ON r.id = f.id LEFT JOIN exempted e ON e.id = f.id
    LEFT JOIN away a ON a.id = f.id LEFT JOIN composed c ON c.id = f.id
  )`
}

/** As `json_agg` and `to_json` write a row of `cases`: instants and days in ISO 8601. */
export type CaseRow = {
  memberId: string
  displayName: string
  groupId: string
  nickname: string | null
  breach: Breach
  missing: PartName[]
  suggestion: string | null
  guess: Guess | null
  hasMail: boolean
  since: string
  reminders: number
  lastRemindedAt: string | null
  lastRemindedOn: string | null
  exempt: boolean
  exemptUntil: string | null
  onLeave: boolean
  composed: boolean
  state: CaseState
}

export function toCase({ folded: _, ...row }: CaseRow & { folded?: string }): NameCase {
  return {
    ...row,
    since: Temporal.Instant.from(row.since),
    lastRemindedAt: row.lastRemindedAt === null ? null : Temporal.Instant.from(row.lastRemindedAt),
    lastRemindedOn:
      row.lastRemindedOn === null ? null : Temporal.PlainDate.from(row.lastRemindedOn),
    exemptUntil: row.exemptUntil === null ? null : Temporal.PlainDate.from(row.exemptUntil),
  }
}

/** The cases of these members, unordered; members within the rule, or gone, have none. */
export async function findCases(
  db: Tx,
  moment: Moment,
  memberIds: readonly string[],
): Promise<NameCase[]> {
  const rows = await db.$queryRaw<{ row: CaseRow }[]>`
    WITH ${casesOf(moment, memberIds)} SELECT to_json(cases) AS row FROM cases`
  return rows.map(({ row }) => toCase(row))
}
