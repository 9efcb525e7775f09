-- CreateEnum
CREATE TYPE "BookingState" AS ENUM ('ASKED', 'BOOKED', 'DECLINED', 'RELEASED', 'RELEASED_LATE');

-- AlterTable
ALTER TABLE "Talk" ADD COLUMN     "background" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "BookingPolicy" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "atOnce" BOOLEAN NOT NULL,
    "weeksAhead" INTEGER NOT NULL,
    "daysBefore" INTEGER NOT NULL,
    "releaseDays" INTEGER NOT NULL,
    "perMember" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "effectiveFrom" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BookingPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "topic" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "background" TEXT NOT NULL DEFAULT '',
    "state" "BookingState" NOT NULL,
    "talkId" UUID,
    "reason" TEXT,
    "bookedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DateHold" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "bookingId" UUID,

    CONSTRAINT "DateHold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BookingPolicy_version_key" ON "BookingPolicy"("version");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_talkId_key" ON "Booking"("talkId");

-- CreateIndex
CREATE INDEX "Booking_memberId_state_idx" ON "Booking"("memberId", "state");

-- CreateIndex
CREATE INDEX "Booking_state_date_idx" ON "Booking"("state", "date");

-- CreateIndex
CREATE UNIQUE INDEX "DateHold_bookingId_key" ON "DateHold"("bookingId");

-- CreateIndex
CREATE UNIQUE INDEX "DateHold_groupId_date_key" ON "DateHold"("groupId", "date");

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateHold" ADD CONSTRAINT "DateHold_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateHold" ADD CONSTRAINT "DateHold_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;
