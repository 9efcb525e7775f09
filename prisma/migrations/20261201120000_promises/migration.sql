-- CreateTable
CREATE TABLE "TalkPromise" (
    "offerId" UUID NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "notedById" UUID,
    "said" TEXT NOT NULL DEFAULT '',
    "messageId" BIGINT,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TalkPromise_pkey" PRIMARY KEY ("offerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "TalkPromise_messageId_key" ON "TalkPromise"("messageId");

-- CreateIndex
CREATE INDEX "TalkPromise_lastDay_idx" ON "TalkPromise"("lastDay");

-- CreateIndex
CREATE INDEX "TalkPromise_notedById_idx" ON "TalkPromise"("notedById");

-- AddForeignKey
ALTER TABLE "TalkPromise" ADD CONSTRAINT "TalkPromise_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "TalkOffer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkPromise" ADD CONSTRAINT "TalkPromise_notedById_fkey" FOREIGN KEY ("notedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkPromise" ADD CONSTRAINT "TalkPromise_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say: a time ends on its first day or later.
ALTER TABLE "TalkPromise" ADD CONSTRAINT "promise_days_in_order" CHECK ("firstDay" <= "lastDay");
