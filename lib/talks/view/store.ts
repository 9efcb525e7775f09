import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { toDeparted, toEvenings, toTalk, type DepartedRow, type PlanRow } from './store-rows'
import { lacksHost, lacksSpeaker } from './store-gaps'
import type { DepartedTalk, EveningFacts, TalkFacts } from '@/lib/talks/types'

/**
 * A night, a talk on it, the speaker, the host: one row, so that any view is one statement. What
 * people keep from others is not read: a plan is for everybody.
 */
const COLUMNS = Prisma.sql`
  n."id" AS "nightId", n."groupId" AS "nightGroupId", n."date", n."checkInOpensAt",
  n."checkInClosesAt", n."startsAt", n."questionsAt", n."endsAt", n."phase"::text AS "phase",
  n."checkInOpenedAt", n."checkInClosedAt", n."checkInExtendedUntil", n."blockedReason",
  (SELECT json_object_agg(p."phase", p."at") FROM (
    SELECT c."phase"::text, max(c."at") AS "at" FROM "PhaseChange" c
    WHERE c."nightId" = n."id" AND (c."phase" <> 'CLOSED' OR c."byId" IS NOT NULL)
    GROUP BY c."phase") p) AS "entered",
  t."id" AS "talkId", t."groupId" AS "talkGroupId", t."topic", t."summary", t."background", t."speakerWords",
  t."mode"::text AS "mode", t."state"::text AS "state", t."visibility"::text AS "visibility",
  t."reason", t."movedFrom",
  s."id" AS "speakerId", s."displayName" AS "speakerName",
  CASE WHEN s."showCompany" THEN s."company" END AS "speakerCompany",
  s."position" AS "speakerPosition", CASE WHEN s."showCity" THEN s."city" END AS "speakerCity",
  s."namePublic" AS "speakerNamePublic",
  ARRAY(SELECT m."text" FROM "MemberName" m WHERE m."memberId" = s."id"
    UNION SELECT l."label" FROM "LogPerson" l WHERE l."memberId" = s."id") AS "speakerNames",
  (SELECT count(*)::int FROM "Talk" g WHERE g."speakerId" = s."id" AND g."state" = 'HELD'
    AND g."visibility" <> 'KEPT') AS "speakerTalksGiven",
  h."id" AS "hostId", h."displayName" AS "hostName",
  CASE WHEN h."showCompany" THEN h."company" END AS "hostCompany",
  h."position" AS "hostPosition", CASE WHEN h."showCity" THEN h."city" END AS "hostCity",
  h."namePublic" AS "hostNamePublic",
  ARRAY(SELECT m."text" FROM "MemberName" m WHERE m."memberId" = h."id"
    UNION SELECT l."label" FROM "LogPerson" l WHERE l."memberId" = h."id") AS "hostNames",
  ARRAY(SELECT l."label" FROM "Transcript" r
      JOIN "LogPerson" l ON l."id" IN (r."speakerPersonId", r."hostPersonId")
      WHERE r."talkId" = t."id" AND r."state" <> 'PUBLISHED' AND NOT l."isOwner"
    UNION SELECT called FROM unnest(t."namesInLog") called WHERE NOT EXISTS (
      SELECT 1 FROM "Transcript" r WHERE r."talkId" = t."id" AND r."state" = 'PUBLISHED')
  ) AS "labels",
  EXISTS (SELECT 1 FROM "Transcript" r WHERE r."talkId" = t."id" AND r."state" = 'PUBLISHED') AS "published"`

const PEOPLE = Prisma.sql`
  LEFT JOIN "Member" s ON s."id" = t."speakerId"
  LEFT JOIN "Member" h ON h."id" = n."hostId"`

/** The nights with a row between two dates, both included; of one group or, with null, of all. */
export async function readEvenings(
  db: Tx,
  groupId: string | null,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<EveningFacts[]> {
  const rows = await db.$queryRaw<PlanRow[]>`
    SELECT ${COLUMNS}
    FROM "Night" n LEFT JOIN "Talk" t ON t."nightId" = n."id" ${PEOPLE}
    WHERE n."date" BETWEEN ${toDateColumn(from)}::date AND ${toDateColumn(to)}::date
      AND (${groupId}::uuid IS NULL OR n."groupId" = ${groupId}::uuid)
    ORDER BY n."date", t."createdAt"`
  return toEvenings(rows)
}

/** Talks that left a date in the range, or were called off on it, with how; once for each of its dates. */
export async function readDeparted(
  db: Tx,
  groupId: string | null,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<DepartedTalk[]> {
  const rows = await db.$queryRaw<DepartedRow[]>`
    SELECT ${COLUMNS}, d."date" AS "departedOn", d."kind"::text AS "departure", d."reason" AS "departureReason"
    FROM (
      SELECT DISTINCT ON ("talkId", "date") "talkId", "date", "kind", "reason" FROM "TalkDeparture"
      WHERE "date" BETWEEN ${toDateColumn(from)}::date AND ${toDateColumn(to)}::date
      ORDER BY "talkId", "date", "number" DESC
    ) d
    JOIN "Talk" t ON t."id" = d."talkId" LEFT JOIN "Night" n ON n."id" = t."nightId" ${PEOPLE}
    WHERE ${groupId}::uuid IS NULL OR t."groupId" = ${groupId}::uuid
    ORDER BY d."date", t."createdAt"`
  return rows.flatMap((row) => toDeparted(row) ?? [])
}

export async function readTalk(db: Tx, id: string): Promise<TalkFacts | null> {
  const rows = await db.$queryRaw<PlanRow[]>`
    SELECT ${COLUMNS}
    FROM "Talk" t LEFT JOIN "Night" n ON n."id" = t."nightId" ${PEOPLE}
    WHERE t."id" = ${id}::uuid`
  const row = rows[0]
  return row === undefined ? null : toTalk(row)
}

/** The same of several; those that are gone are left out. */
export async function readTalks(db: Tx, ids: readonly string[]): Promise<TalkFacts[]> {
  const rows = await db.$queryRaw<PlanRow[]>`
    SELECT ${COLUMNS}
    FROM "Talk" t LEFT JOIN "Night" n ON n."id" = t."nightId" ${PEOPLE}
    WHERE t."id" = ANY(${[...ids]}::uuid[])`
  return rows.flatMap((row) => toTalk(row) ?? [])
}

/** Planned talks of a group that lack a speaker, or a host by `until`, on evenings to come; the next first. */
export async function readLacking(
  db: Tx,
  groupId: string,
  { now, until }: { readonly now: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<{ talk: TalkFacts; lacksSpeaker: boolean; lacksHost: boolean }[]> {
  const [speaker, host] = [lacksSpeaker(now), lacksHost(now, until)]
  const rows = await db.$queryRaw<(PlanRow & { lacksSpeaker: boolean; lacksHost: boolean })[]>`
    SELECT ${COLUMNS}, ${speaker} AS "lacksSpeaker", ${host} AS "lacksHost"
    FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId" ${PEOPLE}
    WHERE t."groupId" = ${groupId}::uuid AND ((${speaker}) OR (${host}))
    ORDER BY n."startsAt", t."id"`
  return rows.flatMap((row) => {
    const talk = toTalk(row)
    return talk === null ? [] : [{ talk, lacksSpeaker: row.lacksSpeaker, lacksHost: row.lacksHost }]
  })
}

/** Postponed talks without a date, the one that waits longest first; of one group or, with null, of all. */
export async function readWaiting(db: Tx, groupId: string | null): Promise<TalkFacts[]> {
  const rows = await db.$queryRaw<PlanRow[]>`
    SELECT ${COLUMNS}
    FROM "Talk" t LEFT JOIN "Night" n ON n."id" = t."nightId" ${PEOPLE}
    WHERE (${groupId}::uuid IS NULL OR t."groupId" = ${groupId}::uuid) AND t."state" = 'POSTPONED'
    ORDER BY t."updatedAt"`
  return rows.flatMap((row) => toTalk(row) ?? [])
}
