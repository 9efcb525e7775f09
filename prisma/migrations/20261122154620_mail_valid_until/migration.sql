-- A sign-in mail is not sent once its link is dead.
ALTER TABLE "Mail" ADD COLUMN "validUntil" TIMESTAMPTZ(3);
