-- CreateEnum
CREATE TYPE "PresenceSaid" AS ENUM ('ON_TIME', 'LATE', 'CAUGHT_UP', 'ABSENT');

-- CreateEnum
CREATE TYPE "DisputeState" AS ENUM ('OPEN', 'WITHDRAWN', 'CORRECTED', 'LEFT');

-- CreateTable
CREATE TABLE "AttendanceDispute" (
    "id" UUID NOT NULL,
    "nightId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "said" "PresenceSaid" NOT NULL,
    "reason" TEXT NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "DisputeState" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "AttendanceDispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckInCorrection" (
    "id" UUID NOT NULL,
    "nightId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "wasStatus" "CheckInStatus",
    "wasVia" "CheckInVia",
    "wasAt" TIMESTAMPTZ(3),
    "wasById" UUID,
    "said" "PresenceSaid" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "CheckInCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AttendanceDispute_memberId_idx" ON "AttendanceDispute"("memberId");

-- CreateIndex
CREATE INDEX "AttendanceDispute_state_saidAt_idx" ON "AttendanceDispute"("state", "saidAt");

-- CreateIndex
CREATE UNIQUE INDEX "AttendanceDispute_nightId_memberId_key" ON "AttendanceDispute"("nightId", "memberId");

-- CreateIndex
CREATE INDEX "CheckInCorrection_nightId_memberId_idx" ON "CheckInCorrection"("nightId", "memberId");

-- CreateIndex
CREATE INDEX "CheckInCorrection_memberId_idx" ON "CheckInCorrection"("memberId");

-- AddForeignKey
ALTER TABLE "AttendanceDispute" ADD CONSTRAINT "AttendanceDispute_nightId_fkey" FOREIGN KEY ("nightId") REFERENCES "Night"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceDispute" ADD CONSTRAINT "AttendanceDispute_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceDispute" ADD CONSTRAINT "AttendanceDispute_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInCorrection" ADD CONSTRAINT "CheckInCorrection_nightId_fkey" FOREIGN KEY ("nightId") REFERENCES "Night"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInCorrection" ADD CONSTRAINT "CheckInCorrection_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInCorrection" ADD CONSTRAINT "CheckInCorrection_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInCorrection" ADD CONSTRAINT "CheckInCorrection_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Only what was answered has an answer.
ALTER TABLE "AttendanceDispute" ADD CONSTRAINT "attendance_dispute_answer" CHECK (("state" IN ('CORRECTED', 'LEFT')) = ("answeredAt" IS NOT NULL));
-- What stood before is known whole or not at all.
ALTER TABLE "CheckInCorrection" ADD CONSTRAINT "check_in_correction_was" CHECK (("wasStatus" IS NULL) = ("wasVia" IS NULL) AND ("wasStatus" IS NULL) = ("wasAt" IS NULL));
