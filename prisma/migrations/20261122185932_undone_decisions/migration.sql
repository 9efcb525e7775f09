-- AlterTable
ALTER TABLE "ComplianceDecision" ADD COLUMN     "undoneAt" TIMESTAMPTZ(3),
ADD COLUMN     "undoneById" UUID;
