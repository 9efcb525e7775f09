-- AlterTable
ALTER TABLE "ActivityReview" ADD COLUMN     "calledOff" TEXT;
