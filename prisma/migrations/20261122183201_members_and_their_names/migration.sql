-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('COMMITTED', 'REVEALED', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ReviewAnswer" AS ENUM ('STAYING', 'LEAVING');

-- CreateEnum
CREATE TYPE "ReviewChoice" AS ENUM ('KEEP', 'REMOVED', 'LEFT');

-- CreateEnum
CREATE TYPE "ReminderVia" AS ENUM ('PASTED', 'MAIL');

-- CreateEnum
CREATE TYPE "ComplianceChoice" AS ENUM ('KEEP', 'EXEMPT', 'REMOVED');

-- CreateEnum
CREATE TYPE "DrawState" AS ENUM ('COMMITTED', 'REVEALED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED', 'STALE');

-- CreateEnum
CREATE TYPE "JoiningKind" AS ENUM ('MERGE', 'SPLIT');

-- CreateEnum
CREATE TYPE "ArchiveAs" AS ENUM ('INITIALS', 'ROLE', 'NAMED', 'LEFT_OUT');

-- CreateEnum
CREATE TYPE "StatusKind" AS ENUM ('APPLIED', 'ADMITTED', 'ON_LEAVE', 'LEAVE_ENDED', 'FLAGGED', 'UNFLAGGED', 'LEFT', 'REMOVED', 'RETURNED');

-- CreateEnum
CREATE TYPE "TransferState" AS ENUM ('ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('COMPLIANT', 'FIXABLE', 'INCOMPLETE', 'UNREADABLE');

-- CreateEnum
CREATE TYPE "KnowledgeKind" AS ENUM ('NAME', 'COMPANY', 'ROLE', 'CITY');

-- CreateEnum
CREATE TYPE "ConsentAsk" AS ENUM ('ARCHIVE', 'NAME_PUBLIC');

-- CreateEnum
CREATE TYPE "RosterFormat" AS ENUM ('CSV', 'XLSX', 'LIST', 'COPIED');

-- CreateEnum
CREATE TYPE "RosterState" AS ENUM ('PREVIEW', 'APPLIED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "RosterOutcome" AS ENUM ('NEW', 'SAME', 'RENAMED', 'BACK', 'GONE', 'DOUBTFUL', 'FAULTY');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MemberStatus" ADD VALUE 'MERGED';
ALTER TYPE "MemberStatus" ADD VALUE 'ERASED';

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "seatsTaken" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "LogPerson" ADD COLUMN     "linkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkedById" UUID,
ADD COLUMN     "linkedVia" TEXT;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "archiveAs" "ArchiveAs" NOT NULL DEFAULT 'INITIALS',
ADD COLUMN     "contact" TEXT,
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "openFolded" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pinyin" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "showCity" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "showCompany" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "showContact" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "showTalks" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "ActivityPolicy" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "windowDays" INTEGER NOT NULL DEFAULT 84,
    "seats" INTEGER NOT NULL DEFAULT 2,
    "speakerImmunityDays" INTEGER NOT NULL DEFAULT 730,
    "newcomerDays" INTEGER NOT NULL DEFAULT 30,
    "answerDays" INTEGER NOT NULL DEFAULT 7,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "effectiveFrom" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActivityPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityReview" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "policyId" UUID NOT NULL,
    "drawId" UUID NOT NULL,
    "state" "ReviewState" NOT NULL DEFAULT 'COMMITTED',
    "windowFrom" TIMESTAMPTZ(3) NOT NULL,
    "windowUntil" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ActivityReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewCandidate" (
    "reviewId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "ticket" TEXT NOT NULL,
    "place" INTEGER,
    "askedAt" TIMESTAMPTZ(3),
    "askedById" UUID,
    "answerBy" DATE,
    "answer" "ReviewAnswer",
    "answerNote" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "choice" "ReviewChoice",
    "reason" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewCandidate_pkey" PRIMARY KEY ("reviewId","memberId")
);

-- CreateTable
CREATE TABLE "AskedQuestion" (
    "talkId" UUID NOT NULL,
    "messageId" BIGINT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AskedQuestion_pkey" PRIMARY KEY ("talkId","messageId")
);

-- CreateTable
CREATE TABLE "NicknameExemption" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "until" DATE,
    "reason" TEXT NOT NULL,
    "grantedById" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,

    CONSTRAINT "NicknameExemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderBatch" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "messages" JSONB NOT NULL,
    "composedById" UUID,
    "composedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "sentById" UUID,
    "droppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReminderBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "batchId" UUID,
    "ruleId" UUID NOT NULL,
    "nickname" TEXT NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "missing" TEXT[],
    "via" "ReminderVia" NOT NULL,
    "day" DATE NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentById" UUID,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComplianceDecision" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "choice" "ComplianceChoice" NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ComplianceDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draw" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "tickets" TEXT[],
    "commitment" TEXT NOT NULL,
    "seed" BYTEA NOT NULL,
    "state" "DrawState" NOT NULL DEFAULT 'COMMITTED',
    "committedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committedById" UUID,
    "revealedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Draw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DrawWord" (
    "drawId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DrawWord_pkey" PRIMARY KEY ("drawId","memberId")
);

-- CreateTable
CREATE TABLE "SamePersonProposal" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "otherId" UUID,
    "personId" UUID,
    "mentionedId" UUID,
    "score" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "SamePersonProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentionedName" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "memberId" UUID,

    CONSTRAINT "MentionedName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Joining" (
    "id" UUID NOT NULL,
    "kind" "JoiningKind" NOT NULL,
    "keptId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "Joining_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusEvent" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "StatusKind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fromDay" DATE,
    "untilDay" DATE,
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StatusEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupTransfer" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "fromGroupId" UUID NOT NULL,
    "toGroupId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "TransferState" NOT NULL DEFAULT 'ASKED',
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GroupTransfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupException" (
    "memberId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GroupException_pkey" PRIMARY KEY ("memberId","groupId")
);

-- CreateTable
CREATE TABLE "NamingRule" (
    "id" UUID NOT NULL,
    "version" INTEGER,
    "template" JSONB NOT NULL,
    "reminderLimit" INTEGER NOT NULL DEFAULT 2,
    "announcement" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "commentsFrom" TIMESTAMPTZ(3),
    "commentsUntil" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "effectiveFrom" TIMESTAMPTZ(3),
    "droppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NamingRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NamingRuleComment" (
    "id" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NamingRuleComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NamingRuleAcknowledgement" (
    "ruleId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NamingRuleAcknowledgement_pkey" PRIMARY KEY ("ruleId","memberId")
);

-- CreateTable
CREATE TABLE "NamingKnowledge" (
    "id" UUID NOT NULL,
    "kind" "KnowledgeKind" NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "addedInVersion" INTEGER NOT NULL,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "goneInVersion" INTEGER,
    "goneById" UUID,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "NamingKnowledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NicknameVerdict" (
    "nameId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "missing" TEXT[],
    "finding" JSONB NOT NULL,
    "knowledge" INTEGER NOT NULL,
    "judgedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NicknameVerdict_pkey" PRIMARY KEY ("nameId","ruleId")
);

-- CreateTable
CREATE TABLE "ErasedName" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "memberId" UUID NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ErasedName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "ask" "ConsentAsk" NOT NULL,
    "answer" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Roster" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "format" "RosterFormat" NOT NULL,
    "fileName" TEXT,
    "sha256" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "complete" BOOLEAN NOT NULL DEFAULT true,
    "state" "RosterState" NOT NULL DEFAULT 'PREVIEW',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "appliedById" UUID,
    "summary" JSONB,

    CONSTRAINT "Roster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterRow" (
    "id" UUID NOT NULL,
    "rosterId" UUID NOT NULL,
    "line" INTEGER,
    "nickname" TEXT NOT NULL,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "outcome" "RosterOutcome" NOT NULL,
    "memberId" UUID,
    "doubt" JSONB,
    "chosen" TEXT,
    "verdict" "Verdict",

    CONSTRAINT "RosterRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ActivityPolicy_version_key" ON "ActivityPolicy"("version");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityReview_drawId_key" ON "ActivityReview"("drawId");

-- CreateIndex
CREATE INDEX "ActivityReview_groupId_createdAt_idx" ON "ActivityReview"("groupId", "createdAt");

-- CreateIndex
CREATE INDEX "ReviewCandidate_memberId_idx" ON "ReviewCandidate"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewCandidate_reviewId_ticket_key" ON "ReviewCandidate"("reviewId", "ticket");

-- CreateIndex
CREATE INDEX "AskedQuestion_personId_at_idx" ON "AskedQuestion"("personId", "at");

-- CreateIndex
CREATE INDEX "NicknameExemption_memberId_idx" ON "NicknameExemption"("memberId");

-- CreateIndex
CREATE INDEX "ReminderBatch_groupId_composedAt_idx" ON "ReminderBatch"("groupId", "composedAt");

-- CreateIndex
CREATE INDEX "Reminder_memberId_sentAt_idx" ON "Reminder"("memberId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_memberId_via_day_key" ON "Reminder"("memberId", "via", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ComplianceDecision_memberId_round_key" ON "ComplianceDecision"("memberId", "round");

-- CreateIndex
CREATE INDEX "SamePersonProposal_state_score_idx" ON "SamePersonProposal"("state", "score");

-- CreateIndex
CREATE UNIQUE INDEX "SamePersonProposal_memberId_otherId_key" ON "SamePersonProposal"("memberId", "otherId");

-- CreateIndex
CREATE UNIQUE INDEX "SamePersonProposal_memberId_personId_key" ON "SamePersonProposal"("memberId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "SamePersonProposal_memberId_mentionedId_key" ON "SamePersonProposal"("memberId", "mentionedId");

-- CreateIndex
CREATE INDEX "MentionedName_memberId_idx" ON "MentionedName"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "MentionedName_groupId_text_key" ON "MentionedName"("groupId", "text");

-- CreateIndex
CREATE INDEX "Joining_keptId_idx" ON "Joining"("keptId");

-- CreateIndex
CREATE INDEX "Joining_otherId_idx" ON "Joining"("otherId");

-- CreateIndex
CREATE INDEX "StatusEvent_memberId_at_idx" ON "StatusEvent"("memberId", "at");

-- CreateIndex
CREATE INDEX "StatusEvent_kind_untilDay_idx" ON "StatusEvent"("kind", "untilDay");

-- CreateIndex
CREATE INDEX "GroupTransfer_state_askedAt_idx" ON "GroupTransfer"("state", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "NamingRule_version_key" ON "NamingRule"("version");

-- CreateIndex
CREATE INDEX "NamingRule_effectiveFrom_idx" ON "NamingRule"("effectiveFrom");

-- CreateIndex
CREATE INDEX "NamingRuleComment_ruleId_at_idx" ON "NamingRuleComment"("ruleId", "at");

-- CreateIndex
CREATE INDEX "NamingKnowledge_goneInVersion_kind_idx" ON "NamingKnowledge"("goneInVersion", "kind");

-- CreateIndex
CREATE INDEX "NicknameVerdict_ruleId_verdict_idx" ON "NicknameVerdict"("ruleId", "verdict");

-- CreateIndex
CREATE UNIQUE INDEX "ErasedName_hash_key" ON "ErasedName"("hash");

-- CreateIndex
CREATE INDEX "ErasedName_length_idx" ON "ErasedName"("length");

-- CreateIndex
CREATE INDEX "Consent_memberId_at_idx" ON "Consent"("memberId", "at");

-- CreateIndex
CREATE INDEX "Roster_groupId_takenAt_idx" ON "Roster"("groupId", "takenAt");

-- CreateIndex
CREATE INDEX "RosterRow_rosterId_outcome_idx" ON "RosterRow"("rosterId", "outcome");

-- CreateIndex
CREATE INDEX "RosterRow_memberId_idx" ON "RosterRow"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "RosterRow_rosterId_line_key" ON "RosterRow"("rosterId", "line");

-- AddForeignKey
ALTER TABLE "ActivityReview" ADD CONSTRAINT "ActivityReview_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReview" ADD CONSTRAINT "ActivityReview_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "ActivityPolicy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityReview" ADD CONSTRAINT "ActivityReview_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "Draw"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewCandidate" ADD CONSTRAINT "ReviewCandidate_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "ActivityReview"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewCandidate" ADD CONSTRAINT "ReviewCandidate_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskedQuestion" ADD CONSTRAINT "AskedQuestion_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskedQuestion" ADD CONSTRAINT "AskedQuestion_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskedQuestion" ADD CONSTRAINT "AskedQuestion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "LogPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NicknameExemption" ADD CONSTRAINT "NicknameExemption_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ReminderBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "NamingRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComplianceDecision" ADD CONSTRAINT "ComplianceDecision_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrawWord" ADD CONSTRAINT "DrawWord_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "Draw"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DrawWord" ADD CONSTRAINT "DrawWord_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SamePersonProposal" ADD CONSTRAINT "SamePersonProposal_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SamePersonProposal" ADD CONSTRAINT "SamePersonProposal_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SamePersonProposal" ADD CONSTRAINT "SamePersonProposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "LogPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SamePersonProposal" ADD CONSTRAINT "SamePersonProposal_mentionedId_fkey" FOREIGN KEY ("mentionedId") REFERENCES "MentionedName"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentionedName" ADD CONSTRAINT "MentionedName_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentionedName" ADD CONSTRAINT "MentionedName_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Joining" ADD CONSTRAINT "Joining_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Joining" ADD CONSTRAINT "Joining_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusEvent" ADD CONSTRAINT "StatusEvent_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupTransfer" ADD CONSTRAINT "GroupTransfer_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupTransfer" ADD CONSTRAINT "GroupTransfer_fromGroupId_fkey" FOREIGN KEY ("fromGroupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupTransfer" ADD CONSTRAINT "GroupTransfer_toGroupId_fkey" FOREIGN KEY ("toGroupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupException" ADD CONSTRAINT "GroupException_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupException" ADD CONSTRAINT "GroupException_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamingRuleComment" ADD CONSTRAINT "NamingRuleComment_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "NamingRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamingRuleComment" ADD CONSTRAINT "NamingRuleComment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamingRuleAcknowledgement" ADD CONSTRAINT "NamingRuleAcknowledgement_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "NamingRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamingRuleAcknowledgement" ADD CONSTRAINT "NamingRuleAcknowledgement_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NicknameVerdict" ADD CONSTRAINT "NicknameVerdict_nameId_fkey" FOREIGN KEY ("nameId") REFERENCES "MemberName"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NicknameVerdict" ADD CONSTRAINT "NicknameVerdict_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "NamingRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErasedName" ADD CONSTRAINT "ErasedName_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Roster" ADD CONSTRAINT "Roster_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterRow" ADD CONSTRAINT "RosterRow_rosterId_fkey" FOREIGN KEY ("rosterId") REFERENCES "Roster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterRow" ADD CONSTRAINT "RosterRow_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
