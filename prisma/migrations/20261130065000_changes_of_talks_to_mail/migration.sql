-- CreateTable
CREATE TABLE "TalkChange" (
    "talkId" UUID NOT NULL,
    "state" "TalkState" NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TalkChange_pkey" PRIMARY KEY ("talkId")
);

-- AddForeignKey
ALTER TABLE "TalkChange" ADD CONSTRAINT "TalkChange_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
