-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'OIDC';

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "accountId" UUID;

-- CreateTable
CREATE TABLE "LinkedAccount" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "via" "LinkPurpose",
    "madeById" UUID,

    CONSTRAINT "LinkedAccount_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LinkedAccount_memberId_idx" ON "LinkedAccount"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "LinkedAccount_provider_issuer_subject_key" ON "LinkedAccount"("provider", "issuer", "subject");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "LinkedAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkedAccount" ADD CONSTRAINT "LinkedAccount_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkedAccount" ADD CONSTRAINT "LinkedAccount_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
