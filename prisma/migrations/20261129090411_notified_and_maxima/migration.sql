-- A decision is notified, not told; limits are maxima. Checks and indexes follow a renamed column by themselves.
ALTER TABLE "Application" RENAME COLUMN "tellAt" TO "notifyAt";
ALTER TABLE "Application" RENAME COLUMN "toldAt" TO "notifiedAt";
ALTER TYPE "ApplicationEventKind" RENAME VALUE 'TOLD' TO 'NOTIFIED';
ALTER TABLE "SeatPolicy" RENAME COLUMN "waitingMost" TO "waitingMax";
ALTER TABLE "QuotaPolicy" RENAME COLUMN "earnedMost" TO "earnedMax";

-- The stored working names the limit of a term by the same word as the code.
UPDATE "SeatProposal" SET working = replace(working::text, '"most":', '"max":')::jsonb;
