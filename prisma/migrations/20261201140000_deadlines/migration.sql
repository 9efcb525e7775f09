-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('ANNOUNCED', 'CONFIRMED', 'CHECK_IN', 'TRANSCRIPT');

-- CreateTable
CREATE TABLE "TalkMark" (
    "talkId" UUID NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "TalkMark_pkey" PRIMARY KEY ("talkId","kind")
);

-- CreateTable
CREATE TABLE "DeadlineReminder" (
    "talkId" UUID NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeadlineReminder_pkey" PRIMARY KEY ("talkId","kind","dueAt")
);

-- AddForeignKey
ALTER TABLE "TalkMark" ADD CONSTRAINT "TalkMark_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineReminder" ADD CONSTRAINT "DeadlineReminder_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
