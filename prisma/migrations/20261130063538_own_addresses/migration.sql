-- CreateTable
CREATE TABLE "AddressChange" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "before" TEXT,
    "via" "LinkPurpose",
    "madeById" UUID,

    CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AddressChange_tokenHash_key" ON "AddressChange"("tokenHash");

-- CreateIndex
CREATE INDEX "AddressChange_memberId_idx" ON "AddressChange"("memberId");

-- AddForeignKey
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
