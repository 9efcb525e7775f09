-- CreateEnum
CREATE TYPE "QuestionState" AS ENUM ('OPEN', 'ON_AIR', 'ANSWERED', 'WRITTEN');

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "talkId" UUID NOT NULL,
    "memberId" UUID,
    "withoutName" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "QuestionState" NOT NULL DEFAULT 'OPEN',
    "stateAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answeredById" UUID,
    "hiddenReason" TEXT,
    "mergedIntoId" UUID,
    "wishId" UUID,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionVote" (
    "questionId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromId" UUID,

    CONSTRAINT "QuestionVote_pkey" PRIMARY KEY ("questionId","memberId")
);

-- CreateIndex
CREATE INDEX "Question_talkId_idx" ON "Question"("talkId");

-- CreateIndex
CREATE INDEX "Question_memberId_idx" ON "Question"("memberId");

-- CreateIndex
CREATE INDEX "Question_answeredById_idx" ON "Question"("answeredById");

-- CreateIndex
CREATE INDEX "Question_mergedIntoId_idx" ON "Question"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Question_wishId_idx" ON "Question"("wishId");

-- CreateIndex
CREATE INDEX "QuestionVote_memberId_idx" ON "QuestionVote"("memberId");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVote" ADD CONSTRAINT "QuestionVote_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVote" ADD CONSTRAINT "QuestionVote_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of two hosts who put a question on air at once, one does.
CREATE UNIQUE INDEX "question_on_air" ON "Question" ("talkId") WHERE "state" = 'ON_AIR';
ALTER TABLE "Question" ADD CONSTRAINT "question_into_another" CHECK ("mergedIntoId" <> "id");
ALTER TABLE "Question" ADD CONSTRAINT "question_answer" CHECK (("state" = 'WRITTEN') = ("answer" IS NOT NULL));

-- Questions stand on public pages of talks. Their votes do not: a kept page is not made anew by each of them.
CREATE TRIGGER "Question_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Question"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
