-- Each time a talk leaves a date, or is called off on it, is a row: what stands on a date, why it went, and
-- what taking it back puts back. The host goes with the talk: an evening on which no talk stands has none.

CREATE TYPE "DepartureKind" AS ENUM ('MOVED', 'POSTPONED', 'CANCELLED');

CREATE TABLE "TalkDeparture" (
  "id" UUID NOT NULL,
  "talkId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "kind" "DepartureKind" NOT NULL,
  "date" DATE NOT NULL,
  "reason" TEXT,
  "checkInOpensAt" TIMESTAMPTZ(3),
  "checkInClosesAt" TIMESTAMPTZ(3),
  "startsAt" TIMESTAMPTZ(3),
  "questionsAt" TIMESTAMPTZ(3),
  "endsAt" TIMESTAMPTZ(3),
  "hostId" UUID,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "TalkDeparture_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TalkDeparture_talkId_number_key" ON "TalkDeparture"("talkId", "number");
CREATE INDEX "TalkDeparture_date_idx" ON "TalkDeparture"("date");
CREATE INDEX "TalkDeparture_hostId_idx" ON "TalkDeparture"("hostId");
ALTER TABLE "TalkDeparture" ADD CONSTRAINT "TalkDeparture_talkId_fkey"
  FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TalkDeparture" ADD CONSTRAINT "TalkDeparture_hostId_fkey"
  FOREIGN KEY ("hostId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Talks of before: the date they were moved from or postponed from, then the one they were cancelled on.
-- Of a talk that was moved and then cancelled, why it was moved is no longer known.
INSERT INTO "TalkDeparture" ("id", "talkId", "number", "kind", "date", "reason", "at")
SELECT gen_random_uuid(), t."id", 1,
  CASE WHEN t."state" = 'POSTPONED' THEN 'POSTPONED' ELSE 'MOVED' END::"DepartureKind",
  t."movedFrom", CASE WHEN t."state" <> 'CANCELLED' THEN t."reason" END, t."updatedAt"
FROM "Talk" t WHERE t."movedFrom" IS NOT NULL;

INSERT INTO "TalkDeparture" ("id", "talkId", "number", "kind", "date", "reason", "hostId", "at")
SELECT gen_random_uuid(), t."id", CASE WHEN t."movedFrom" IS NULL THEN 1 ELSE 2 END, 'CANCELLED',
  n."date", t."reason",
  CASE WHEN EXISTS (SELECT 1 FROM "Talk" o WHERE o."nightId" = n."id"
    AND o."state" IN ('PLANNED', 'HELD')) THEN NULL ELSE n."hostId" END, t."updatedAt"
FROM "Talk" t JOIN "Night" n ON n."id" = t."nightId" WHERE t."state" = 'CANCELLED';

UPDATE "TalkDeparture" d SET "hostId" = n."hostId"
FROM "Talk" t JOIN "Night" n ON n."groupId" = t."groupId"
WHERE d."talkId" = t."id" AND d."kind" = 'POSTPONED' AND n."date" = d."date"
  AND NOT EXISTS (SELECT 1 FROM "Talk" o WHERE o."nightId" = n."id" AND o."state" IN ('PLANNED', 'HELD'));

UPDATE "Night" n SET "hostId" = NULL
WHERE n."hostId" IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM "Talk" o WHERE o."nightId" = n."id" AND o."state" IN ('PLANNED', 'HELD'));
