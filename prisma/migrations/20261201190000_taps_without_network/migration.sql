-- CreateEnum
CREATE TYPE "OfflineTapResult" AS ENUM ('ON_TIME', 'LATE', 'ASKED', 'ALREADY');

-- CreateTable
CREATE TABLE "OfflineTap" (
    "id" UUID NOT NULL,
    "nightId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "tappedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "clockError" DOUBLE PRECISION,
    "measured" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,
    "result" "OfflineTapResult" NOT NULL,
    "answer" BOOLEAN,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "OfflineTap_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfflineTap_nightId_idx" ON "OfflineTap"("nightId");

-- CreateIndex
CREATE INDEX "OfflineTap_memberId_idx" ON "OfflineTap"("memberId");

-- AddForeignKey
ALTER TABLE "OfflineTap" ADD CONSTRAINT "OfflineTap_nightId_fkey" FOREIGN KEY ("nightId") REFERENCES "Night"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfflineTap" ADD CONSTRAINT "OfflineTap_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfflineTap" ADD CONSTRAINT "OfflineTap_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a phone says: how its clock was measured is one of three words, and only asked ones are answered.
ALTER TABLE "OfflineTap" ADD CONSTRAINT "offline_tap_measured" CHECK ("measured" IN ('LIVE', 'LOAD', 'EARLIER') AND "clockError" IS NOT NULL OR "measured" IS NULL AND "clockError" IS NULL);
ALTER TABLE "OfflineTap" ADD CONSTRAINT "offline_tap_answer" CHECK (("answer" IS NULL) = ("answeredAt" IS NULL) AND ("answer" IS NULL OR "result" = 'ASKED'));
