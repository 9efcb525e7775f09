-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'INVITATION' BEFORE 'DEMO';

-- CreateEnum
CREATE TYPE "InvitationWay" AS ENUM ('MAIL', 'FILE', 'HAND');

-- CreateEnum
CREATE TYPE "InvitationState" AS ENUM ('WAITING', 'MADE', 'SKIPPED', 'CANCELLED');

-- CreateTable
CREATE TABLE "FirstSignIn" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "via" "LinkPurpose",
    "madeById" UUID,

    CONSTRAINT "FirstSignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitationBatch" (
    "id" UUID NOT NULL,
    "way" "InvitationWay" NOT NULL,
    "groupId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,

    CONSTRAINT "InvitationBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "state" "InvitationState" NOT NULL DEFAULT 'WAITING',
    "madeAt" TIMESTAMPTZ(3),
    "linkId" UUID,
    "mailId" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FirstSignIn_memberId_idx" ON "FirstSignIn"("memberId");

-- CreateIndex
CREATE INDEX "InvitationBatch_createdAt_idx" ON "InvitationBatch"("createdAt");

-- CreateIndex
CREATE INDEX "Invitation_memberId_idx" ON "Invitation"("memberId");

-- CreateIndex
CREATE INDEX "Invitation_linkId_idx" ON "Invitation"("linkId");

-- CreateIndex
CREATE INDEX "Invitation_mailId_idx" ON "Invitation"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_batchId_memberId_key" ON "Invitation"("batchId", "memberId");

-- AddForeignKey
ALTER TABLE "FirstSignIn" ADD CONSTRAINT "FirstSignIn_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstSignIn" ADD CONSTRAINT "FirstSignIn_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationBatch" ADD CONSTRAINT "InvitationBatch_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationBatch" ADD CONSTRAINT "InvitationBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationBatch" ADD CONSTRAINT "InvitationBatch_cancelledById_fkey" FOREIGN KEY ("cancelledById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "InvitationBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "SignInLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One batch of mail runs at a time: two would write to the same members.
CREATE UNIQUE INDEX "one_mail_batch_running" ON "InvitationBatch" ("way") WHERE "way" = 'MAIL' AND "endedAt" IS NULL;

-- What is still known of who came in first when: the earliest trace of each member, and its way.
INSERT INTO "FirstSignIn" ("id", "memberId", "at", "via", "madeById")
SELECT DISTINCT ON (t."memberId") gen_random_uuid(), t."memberId", t."at", t."via", t."madeById"
FROM (
  SELECT "memberId", "createdAt" AS "at", "via", "madeById" FROM "Session"
  UNION ALL
  SELECT "memberId", "usedAt", "purpose", "createdById" FROM "SignInLink" WHERE "usedAt" IS NOT NULL
  UNION ALL
  SELECT "memberId", "usedAt", 'CLAIM', NULL FROM "Claim" WHERE "state" = 'USED' AND "usedAt" IS NOT NULL
) t
ORDER BY t."memberId", t."at";
