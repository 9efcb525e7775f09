-- AlterTable
ALTER TABLE "TalkOffer" ADD COLUMN     "remindedAt" TIMESTAMPTZ(3),
ADD COLUMN     "thanks" TEXT;
