-- AlterTable
ALTER TABLE "Talk" ADD COLUMN     "speakerWords" BOOLEAN NOT NULL DEFAULT false;

-- Booked talks, and those that the record of changes says were reworded by whoever speaks on them.
UPDATE "Talk" t SET "speakerWords" = true
WHERE t."origin" = 'BOOKING' OR EXISTS (
  SELECT 1 FROM "AuditRecord" a
  WHERE a."subjectType" = 'talk' AND a."subjectId" = t."id"::text
    AND a."action" = 'talk.edited' AND a."actorId" = t."speakerId"
);
