-- CreateTable
CREATE TABLE "TalkInterest" (
    "talkId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "remind" BOOLEAN NOT NULL DEFAULT true,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TalkInterest_pkey" PRIMARY KEY ("talkId","memberId")
);

-- CreateIndex
CREATE INDEX "TalkInterest_memberId_idx" ON "TalkInterest"("memberId");

-- AddForeignKey
ALTER TABLE "TalkInterest" ADD CONSTRAINT "TalkInterest_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkInterest" ADD CONSTRAINT "TalkInterest_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How many will come stands on public pages of talks and on the schedule.
CREATE TRIGGER "TalkInterest_revision" AFTER INSERT OR DELETE OR TRUNCATE ON "TalkInterest"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
