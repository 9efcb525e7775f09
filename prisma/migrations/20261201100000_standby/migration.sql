-- CreateTable
CREATE TABLE "Standby" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "offerId" UUID,
    "groupIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "weekdays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "until" DATE,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Standby_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Standby_memberId_key" ON "Standby"("memberId");

-- CreateIndex
CREATE INDEX "Standby_offerId_idx" ON "Standby"("offerId");

-- AddForeignKey
ALTER TABLE "Standby" ADD CONSTRAINT "Standby_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standby" ADD CONSTRAINT "Standby_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "TalkOffer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say: weekdays are those of a week.
ALTER TABLE "Standby" ADD CONSTRAINT "standby_weekdays" CHECK ("weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
