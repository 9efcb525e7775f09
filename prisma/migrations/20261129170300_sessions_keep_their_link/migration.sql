ALTER TYPE "LinkPurpose" ADD VALUE 'DEMO';

-- By which link a session was opened, and who made it: what others made ends when its member is given a role.
ALTER TABLE "Session" ADD COLUMN "via" "LinkPurpose", ADD COLUMN "madeById" UUID;
ALTER TABLE "Session" ADD CONSTRAINT "Session_madeById_fkey"
  FOREIGN KEY ("madeById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The link of an earlier session is known where one link of its member, and no other, was used at that moment.
WITH found AS (
  SELECT s."id", min(l."purpose"::text) AS "via", min(l."createdById"::text) AS "madeById"
  FROM "Session" s JOIN "SignInLink" l ON l."memberId" = s."memberId"
    AND l."usedAt" BETWEEN s."createdAt" - interval '2 seconds' AND s."createdAt" + interval '2 seconds'
  GROUP BY s."id" HAVING count(*) = 1
)
UPDATE "Session" s SET "via" = found."via"::"LinkPurpose", "madeById" = found."madeById"::uuid
FROM found WHERE found."id" = s."id";

-- Who is not here has no device and no link that a return would revive; commands end them since long.
DELETE FROM "Session" s USING "Member" m WHERE m."id" = s."memberId" AND m."status" <> 'ACTIVE';
DELETE FROM "SignInLink" l USING "Member" m
WHERE m."id" = l."memberId" AND m."status" NOT IN ('ACTIVE', 'MERGED') AND l."usedAt" IS NULL;
