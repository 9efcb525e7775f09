-- Which folding made the words that search reads: 0 for rows of before this script, 1 for foldText. Adding the
-- column with a default rewrites no row; a job folds the old rows again, and the small indexes say which are left.
ALTER TABLE "Message" ADD COLUMN "foldedAs" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "Message" ALTER COLUMN "foldedAs" SET DEFAULT 1;
CREATE INDEX "Message_to_fold" ON "Message" ("id") WHERE "foldedAs" < 1;

ALTER TABLE "TranscriptLine" ADD COLUMN "foldedAs" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "TranscriptLine" ALTER COLUMN "foldedAs" SET DEFAULT 1;
CREATE INDEX "TranscriptLine_to_fold" ON "TranscriptLine" ("id") WHERE "foldedAs" < 1;

-- What finds a member is written again by the job that looks for those found by nothing.
UPDATE "Member" SET "openFolded" = '' WHERE "displayName" <> '';
