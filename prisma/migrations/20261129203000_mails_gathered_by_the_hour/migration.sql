-- AlterTable
ALTER TABLE "SeatProposal" ADD COLUMN     "mailedAt" TIMESTAMPTZ(3);

-- What was proposed before was mailed at once.
UPDATE "SeatProposal" SET "mailedAt" = "proposedAt";

-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CorrectionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CorrectionRequest_memberId_askedAt_idx" ON "CorrectionRequest"("memberId", "askedAt");

-- CreateIndex
CREATE INDEX "CorrectionRequest_mailedAt_idx" ON "CorrectionRequest"("mailedAt");

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
