-- Merges and splits of members, and runs of the matcher, are called what they are.
ALTER TABLE "Joining" RENAME TO "MemberMerge";
ALTER TABLE "MemberMerge" RENAME CONSTRAINT "Joining_pkey" TO "MemberMerge_pkey";
ALTER TABLE "MemberMerge" RENAME CONSTRAINT "Joining_keptId_fkey" TO "MemberMerge_keptId_fkey";
ALTER TABLE "MemberMerge" RENAME CONSTRAINT "Joining_otherId_fkey" TO "MemberMerge_otherId_fkey";
ALTER INDEX "Joining_keptId_idx" RENAME TO "MemberMerge_keptId_idx";
ALTER INDEX "Joining_otherId_idx" RENAME TO "MemberMerge_otherId_idx";
ALTER TYPE "JoiningKind" RENAME TO "MergeKind";

ALTER TABLE "Resolving" RENAME TO "MatchRun";
ALTER TABLE "MatchRun" RENAME CONSTRAINT "Resolving_pkey" TO "MatchRun_pkey";
