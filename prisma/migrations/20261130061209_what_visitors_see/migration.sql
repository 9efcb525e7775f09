-- What visitors see, who may apply, and how the organisers are reached. The defaults are what held so far.
-- CreateEnum
CREATE TYPE "ApplyBy" AS ENUM ('ANYONE', 'REFERRAL');

-- AlterTable
ALTER TABLE "Community" ADD COLUMN     "applyBy" "ApplyBy" NOT NULL DEFAULT 'ANYONE',
ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "talkVisibility" "Visibility" NOT NULL DEFAULT 'PUBLIC',
ADD COLUMN     "visitorsSeeArchive" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "visitorsSeePlan" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "visitorsSeeSpeakers" BOOLEAN NOT NULL DEFAULT true;
