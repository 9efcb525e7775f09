-- A member's own calendar has a secret address, of which only the hash is kept.
CREATE TABLE "CalendarAddress" (
    "memberId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarAddress_pkey" PRIMARY KEY ("memberId")
);

CREATE UNIQUE INDEX "CalendarAddress_tokenHash_key" ON "CalendarAddress"("tokenHash");

ALTER TABLE "CalendarAddress" ADD CONSTRAINT "CalendarAddress_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
