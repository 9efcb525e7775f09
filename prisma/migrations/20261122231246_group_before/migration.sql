-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "groupBefore" UUID;
