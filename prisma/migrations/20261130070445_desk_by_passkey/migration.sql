-- AlterTable
ALTER TABLE "Community" ADD COLUMN     "deskByPasskey" BOOLEAN NOT NULL DEFAULT false;
