/**
 * What the app sends for a tap: lib/auth/sessions/store.ts, lib/checkins/store-nights.ts, store-check-ins.ts. Sent under
 * names, as the app does, so that each connection keeps their plans.
 */

export const SESSIONS = `
  SELECT json_agg(found) AS "found" FROM (
  SELECT s."tokenHash", s."id" AS "sessionId", s."createdAt", s."lastSeenAt", m."id" AS "memberId",
         m."displayName", m."groupId", m."locale", s."via"::text AS "via",
         CASE WHEN idle THEN '{}' ELSE held.roles END AS "roles",
         CASE WHEN idle THEN held.roles ELSE '{}' END AS "idleDuties"
  FROM "Session" s JOIN "Member" m ON m."id" = s."memberId"
  CROSS JOIN LATERAL (SELECT s."via" IS DISTINCT FROM 'PASSKEY'
    AND EXISTS (SELECT 1 FROM "Community" WHERE "deskByPasskey") AS idle) AS asked
  CROSS JOIN LATERAL (SELECT CASE WHEN m."roleEnds" = '{}' THEN m."roles"::text[] ELSE ARRAY(
    SELECT r::text FROM unnest(m."roles") r
    WHERE (m."roleEnds"->>(r::text))::timestamptz > $2 OR NOT m."roleEnds" ? (r::text)) END AS roles) AS held
  WHERE s."tokenHash" = ANY($1::text[]) AND s."expiresAt" > $2 AND s."lastSeenAt" > $3
    AND m."status" = 'ACTIVE') found`

export const NIGHT_AND_THERE = `
  SELECT night.*, (
    SELECT json_agg(json_build_object('id', i."id", 'memberId', i."memberId", 'status', i."status",
                                      'via', i."via", 'at', i."at"))
    FROM "CheckIn" i
    WHERE i."nightId" = night."id" AND i."memberId" = ANY($2::uuid[])) AS "there"
  FROM (
    SELECT n."id", n."groupId", n."phase"::text AS "phase", n."checkInOpensAt", n."checkInClosesAt",
           n."startsAt", n."questionsAt", n."endsAt", n."checkInOpenedAt", n."checkInClosedAt",
           n."checkInExtendedUntil", n."blockedReason", n."hostId",
           o."opener", o."catchUpDays", c."timeZone", c."visitorsSeePlan" AS "openToVisitors",
           t."state" AS "talkState", t."visibility", t."speakerId"
    FROM "Night" n CROSS JOIN "Community" c
    LEFT JOIN LATERAL (
      SELECT "state"::text, "visibility"::text, "speakerId" FROM "Talk" WHERE "nightId" = n."id"
      ORDER BY "state" IN ('PLANNED', 'HELD') DESC, "updatedAt" DESC LIMIT 1
    ) t ON true
    LEFT JOIN LATERAL (
      SELECT "opener"::text, "catchUpDays" FROM "EveningTemplate" WHERE "groupId" = n."groupId"
      ORDER BY "firstDay" <= n."date" DESC,
        CASE WHEN "firstDay" <= n."date" THEN -"version" ELSE "version" END LIMIT 1
    ) o ON true
    WHERE n."id" = $1::uuid
  ) night`

export const INSERT = `
  WITH written AS (INSERT INTO "CheckIn" ("id", "nightId", "memberId", "status", "via", "at", "byId")
  SELECT gen_random_uuid(), n."id", f.member, f.status::"CheckInStatus", f.via::"CheckInVia", f.at,
         f.by
  FROM (
    SELECT "id" FROM "Night"
    WHERE "id" = $1::uuid AND "phase" = $2::"NightPhase" AND "checkInOpensAt" = $3::timestamptz
      AND "checkInClosesAt" = $4::timestamptz AND "endsAt" = $5::timestamptz
      AND "checkInOpenedAt" IS NOT DISTINCT FROM $6::timestamptz
      AND "checkInClosedAt" IS NOT DISTINCT FROM $7::timestamptz
      AND "checkInExtendedUntil" IS NOT DISTINCT FROM $8::timestamptz
    FOR SHARE
  ) n CROSS JOIN unnest(
    $9::uuid[], $10::text[], $11::text[], $12::timestamptz[], $13::uuid[]
  ) AS f(member, status, via, at, by)
  ON CONFLICT ("nightId", "memberId") DO NOTHING
  RETURNING "id", "memberId")
  SELECT json_object_agg("memberId", "id") AS "ids" FROM written`
