-- AlterTable
ALTER TABLE "Member" ALTER COLUMN "namePublic" SET DEFAULT false;

-- Until now it was on before a member chose it. It stays on for those only who said yes.
UPDATE "Member" SET "namePublic" = false
WHERE "namePublic" AND NOT EXISTS (
  SELECT FROM "Consent"
  WHERE "memberId" = "Member"."id" AND "ask" = 'NAME_PUBLIC' AND "answer" = 'YES'
);
