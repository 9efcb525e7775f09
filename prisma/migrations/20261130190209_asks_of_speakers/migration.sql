-- CreateEnum
CREATE TYPE "AskState" AS ENUM ('OPEN', 'PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED');

-- AlterTable
ALTER TABLE "DateHold" ADD COLUMN     "askId" UUID;

-- CreateTable
CREATE TABLE "TalkAsk" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "askedById" UUID,
    "origin" "TalkOrigin" NOT NULL DEFAULT 'ASKED',
    "offerId" UUID,
    "wishId" UUID,
    "topic" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "dates" DATE[] DEFAULT ARRAY[]::DATE[],
    "proposed" DATE,
    "state" "AskState" NOT NULL,
    "reason" TEXT,
    "question" TEXT,
    "questionAt" TIMESTAMPTZ(3),
    "reply" TEXT,
    "talkId" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedDays" INTEGER,
    "remindedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TalkAsk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TalkAsk_talkId_key" ON "TalkAsk"("talkId");

-- CreateIndex
CREATE INDEX "TalkAsk_memberId_idx" ON "TalkAsk"("memberId");

-- CreateIndex
CREATE INDEX "TalkAsk_state_dueAt_idx" ON "TalkAsk"("state", "dueAt");

-- CreateIndex
CREATE INDEX "TalkAsk_offerId_idx" ON "TalkAsk"("offerId");

-- CreateIndex
CREATE INDEX "TalkAsk_wishId_idx" ON "TalkAsk"("wishId");

-- CreateIndex
CREATE INDEX "DateHold_askId_idx" ON "DateHold"("askId");

-- AddForeignKey
ALTER TABLE "DateHold" ADD CONSTRAINT "DateHold_askId_fkey" FOREIGN KEY ("askId") REFERENCES "TalkAsk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkAsk" ADD CONSTRAINT "TalkAsk_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkAsk" ADD CONSTRAINT "TalkAsk_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkAsk" ADD CONSTRAINT "TalkAsk_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkAsk" ADD CONSTRAINT "TalkAsk_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "TalkOffer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkAsk" ADD CONSTRAINT "TalkAsk_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkAsk" ADD CONSTRAINT "TalkAsk_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;
