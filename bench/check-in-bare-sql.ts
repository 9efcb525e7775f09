/** What the app sends for a tap: lib/auth/sessions/store.ts, lib/checkins/store-nights.ts, store-check-ins.ts. */

export const SESSIONS = `
  SELECT s."tokenHash", s."id" AS "sessionId", s."lastSeenAt", m."id" AS "memberId",
         m."displayName", m."groupId", m."roles"::text[] AS "roles", m."locale"
  FROM "Session" s JOIN "Member" m ON m."id" = s."memberId"
  WHERE s."tokenHash" = ANY($1::text[]) AND s."expiresAt" > $2 AND m."status" = 'ACTIVE'`

export const NIGHT = `
  SELECT n."id", n."groupId", n."phase"::text AS "phase", n."checkInOpensAt",
         n."checkInClosesAt", n."startsAt", n."questionsAt", n."endsAt", n."checkInOpenedAt",
         n."checkInClosedAt", n."checkInExtendedUntil", n."blockedReason", n."hostId", c."timeZone",
         t."state" AS "talkState", t."visibility", t."speakerId"
  FROM "Night" n CROSS JOIN "Community" c
  LEFT JOIN LATERAL (
    SELECT "state"::text, "visibility"::text, "speakerId" FROM "Talk" WHERE "nightId" = n."id"
    ORDER BY "state" IN ('PLANNED', 'HELD') DESC, "updatedAt" DESC LIMIT 1
  ) t ON true
  WHERE n."id" = $1::uuid`

export const THERE = `
  SELECT "id", "memberId", "status"::text AS "status", "via"::text AS "via", "at" FROM "CheckIn"
  WHERE "nightId" = $1::uuid AND "memberId" = ANY($2::uuid[])`

export const INSERT = `
  INSERT INTO "CheckIn" ("id", "nightId", "memberId", "status", "via", "at", "byId")
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
  RETURNING "id", "memberId", "status"::text AS "status", "via"::text AS "via", "at"`
