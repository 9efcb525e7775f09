-- CreateEnum
CREATE TYPE "TalkOrigin" AS ENUM ('BOOKING', 'ASKED', 'DRAW', 'WISH', 'STANDBY', 'SERIES', 'HAND');

-- AlterTable
ALTER TABLE "Talk" ADD COLUMN     "origin" "TalkOrigin" NOT NULL DEFAULT 'HAND';
