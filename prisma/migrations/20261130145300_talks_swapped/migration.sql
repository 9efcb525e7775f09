-- AlterTable
ALTER TABLE "TalkDeparture" ADD COLUMN     "postponedFor" TEXT,
ADD COLUMN     "swapId" UUID;

-- CreateIndex
CREATE INDEX "TalkDeparture_swapId_idx" ON "TalkDeparture"("swapId");
