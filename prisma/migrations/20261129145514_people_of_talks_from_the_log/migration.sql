-- The speaker and the host of an evening that was confirmed from the log are the members behind the labels of
-- the log, whenever these become known, and no longer when a label turns out to be another's. A speaker or a
-- host that was planned or chosen by hand stays.
ALTER TABLE "Talk" ADD COLUMN "speakerFromLog" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Night" ADD COLUMN "hostFromLog" BOOLEAN NOT NULL DEFAULT false;

-- Evenings confirmed before: who is empty, or is the member of the label, follows the label from now on.
UPDATE "Talk" t SET "speakerFromLog" = true
FROM "FoundNight" f, "Transcript" r LEFT JOIN "LogPerson" p ON p."id" = r."speakerPersonId"
WHERE f."talkId" = t."id" AND f."state" = 'CONFIRMED' AND r."talkId" = t."id" AND t."state" = 'HELD'
  AND (t."speakerId" IS NULL OR t."speakerId" = p."memberId");
UPDATE "Night" n SET "hostFromLog" = true
FROM "Talk" t, "FoundNight" f, "Transcript" r LEFT JOIN "LogPerson" p ON p."id" = r."hostPersonId"
WHERE t."nightId" = n."id" AND f."talkId" = t."id" AND f."state" = 'CONFIRMED' AND r."talkId" = t."id"
  AND t."state" = 'HELD' AND (n."hostId" IS NULL OR n."hostId" = p."memberId");

-- The members whose label was matched after the evening was confirmed get their talk, and their presence.
UPDATE "Talk" t SET "speakerId" = p."memberId", "updatedAt" = now()
FROM "Transcript" r JOIN "LogPerson" p ON p."id" = r."speakerPersonId"
WHERE r."talkId" = t."id" AND t."speakerFromLog" AND t."speakerId" IS NULL AND p."memberId" IS NOT NULL;
UPDATE "Night" n SET "hostId" = p."memberId"
FROM "Talk" t JOIN "Transcript" r ON r."talkId" = t."id" JOIN "LogPerson" p ON p."id" = r."hostPersonId"
WHERE t."nightId" = n."id" AND t."state" = 'HELD' AND n."hostFromLog" AND n."hostId" IS NULL
  AND p."memberId" IS NOT NULL;
INSERT INTO "CheckIn" ("id", "nightId", "memberId", "status", "via", "at")
SELECT gen_random_uuid(), n."id", duty."memberId", 'ON_TIME', 'DUTY', coalesce(n."checkInOpenedAt", n."checkInOpensAt")
FROM "Night" n JOIN "Talk" t ON t."nightId" = n."id"
CROSS JOIN LATERAL (
  SELECT t."speakerId" WHERE t."speakerFromLog" UNION SELECT n."hostId" WHERE n."hostFromLog"
) duty("memberId")
WHERE t."state" = 'HELD' AND duty."memberId" IS NOT NULL
ON CONFLICT ("nightId", "memberId") DO NOTHING;
