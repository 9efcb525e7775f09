-- Claims of a nickname by a code said in the group, and the address under which they are open.
-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('OPEN', 'SAID', 'APPROVED', 'USED', 'REFUSED', 'OVERTAKEN', 'WITHDRAWN', 'EXPIRED');

-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'CLAIM';

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "nameId" UUID,
    "code" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "state" "ClaimState" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "saidAt" TIMESTAMPTZ(3),
    "seenIn" TEXT,
    "messageId" BIGINT,
    "doubts" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "roles" "Role"[] DEFAULT ARRAY[]::"Role"[],
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimOpening" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedById" UUID,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "ClaimOpening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Claim_secretHash_key" ON "Claim"("secretHash");

-- CreateIndex
CREATE INDEX "Claim_memberId_idx" ON "Claim"("memberId");

-- CreateIndex
CREATE INDEX "Claim_state_createdAt_idx" ON "Claim"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimOpening_key_key" ON "ClaimOpening"("key");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_nameId_fkey" FOREIGN KEY ("nameId") REFERENCES "MemberName"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimOpening" ADD CONSTRAINT "ClaimOpening_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimOpening" ADD CONSTRAINT "ClaimOpening_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A code that can still be said is one claim's alone.
CREATE UNIQUE INDEX "one_claim_of_code" ON "Claim" ("code") WHERE "state" IN ('OPEN', 'SAID');
-- Of all claims of a member, one may sign a browser in.
CREATE UNIQUE INDEX "one_claim_approved" ON "Claim" ("memberId") WHERE "state" = 'APPROVED';
-- Claims are open by one address at a time.
CREATE UNIQUE INDEX "one_claim_opening" ON "ClaimOpening" ((true)) WHERE "closedAt" IS NULL;
