-- AlterTable
ALTER TABLE "Community" ADD COLUMN     "visitorsSeeWishes" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Wish" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '',
    "folded" TEXT NOT NULL,
    "grams" TEXT[],
    "memberId" UUID,
    "wishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mergedIntoId" UUID,
    "mergedAt" TIMESTAMPTZ(3),
    "talkId" UUID,
    "closedReason" TEXT,

    CONSTRAINT "Wish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WishVote" (
    "wishId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromId" UUID,

    CONSTRAINT "WishVote_pkey" PRIMARY KEY ("wishId","memberId")
);

-- CreateTable
CREATE TABLE "WishOffer" (
    "wishId" UUID NOT NULL,
    "offerId" UUID NOT NULL,

    CONSTRAINT "WishOffer_pkey" PRIMARY KEY ("wishId","offerId")
);

-- CreateIndex
CREATE INDEX "Wish_memberId_idx" ON "Wish"("memberId");

-- CreateIndex
CREATE INDEX "Wish_mergedIntoId_idx" ON "Wish"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Wish_talkId_idx" ON "Wish"("talkId");

-- CreateIndex
CREATE INDEX "Wish_grams_idx" ON "Wish" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "WishVote_memberId_idx" ON "WishVote"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "WishOffer_offerId_key" ON "WishOffer"("offerId");

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Wish"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WishVote" ADD CONSTRAINT "WishVote_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WishVote" ADD CONSTRAINT "WishVote_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WishOffer" ADD CONSTRAINT "WishOffer_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WishOffer" ADD CONSTRAINT "WishOffer_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "TalkOffer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A topic is collected once: two members who wish for the same words at the same moment are two votes of one wish.
CREATE UNIQUE INDEX "one_wish_open" ON "Wish" ("folded") WHERE "mergedIntoId" IS NULL AND "closedReason" IS NULL;
-- What is merged into another wish stays readable there, and nowhere else.
ALTER TABLE "Wish" ADD CONSTRAINT "wish_into_another" CHECK ("mergedIntoId" <> "id");
