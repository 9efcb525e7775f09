-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "showCredit" BOOLEAN NOT NULL DEFAULT false;
