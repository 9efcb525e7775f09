-- CreateEnum
CREATE TYPE "QuestionMail" AS ENUM ('WAITING', 'ANSWERED');

-- CreateTable
CREATE TABLE "UnwantedQuestionMail" (
    "memberId" UUID NOT NULL,
    "what" "QuestionMail" NOT NULL,

    CONSTRAINT "UnwantedQuestionMail_pkey" PRIMARY KEY ("memberId","what")
);

-- CreateTable
CREATE TABLE "QuestionDigest" (
    "talkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuestionDigest_pkey" PRIMARY KEY ("talkId")
);

-- AddForeignKey
ALTER TABLE "UnwantedQuestionMail" ADD CONSTRAINT "UnwantedQuestionMail_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionDigest" ADD CONSTRAINT "QuestionDigest_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
