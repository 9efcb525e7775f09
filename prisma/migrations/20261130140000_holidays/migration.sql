-- CreateEnum
CREATE TYPE "DayCorrectionKind" AS ENUM ('HOLIDAY', 'MAKE_UP', 'ORDINARY');

-- AlterTable
ALTER TABLE "Community" ADD COLUMN     "country" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "noticeHours" INTEGER NOT NULL DEFAULT 24;

-- CreateTable
CREATE TABLE "DayCorrection" (
    "id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "kind" "DayCorrectionKind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "importId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DayCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DayCorrection_date_idx" ON "DayCorrection"("date");

-- CreateIndex
CREATE INDEX "DayCorrection_importId_idx" ON "DayCorrection"("importId");

-- One correction of a date holds at a time, however many organisers write at once.
CREATE UNIQUE INDEX "one_correction_of_day" ON "DayCorrection"("date") WHERE "endedAt" IS NULL;

ALTER TABLE "Community" ADD CONSTRAINT "community_notice_hours" CHECK ("noticeHours" BETWEEN 0 AND 168);

-- A community of the mainland keeps its public holidays from here on.
UPDATE "Community" SET "country" = 'CN'
WHERE "timeZone" IN ('Asia/Shanghai', 'Asia/Urumqi', 'Asia/Chongqing', 'Asia/Harbin', 'PRC');
