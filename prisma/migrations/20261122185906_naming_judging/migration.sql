-- CreateEnum
CREATE TYPE "JudgingCause" AS ENUM ('RULE', 'KNOWLEDGE', 'BEHIND');

-- AlterTable
ALTER TABLE "NamingRule" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "NamingJudging" (
    "id" UUID NOT NULL,
    "cause" "JudgingCause" NOT NULL,
    "version" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "startedById" UUID,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,

    CONSTRAINT "NamingJudging_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NamingJudging_queuedAt_idx" ON "NamingJudging"("queuedAt");

-- What a text is taught as holds until it is taken back: it is one thing at a time.
CREATE UNIQUE INDEX "one_kind_per_text" ON "NamingKnowledge" (folded) WHERE "goneInVersion" IS NULL;
ALTER TABLE "NamingKnowledge" ADD CONSTRAINT "knowledge_gone_later" CHECK ("goneInVersion" > "addedInVersion");
