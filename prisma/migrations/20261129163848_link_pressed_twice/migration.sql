-- The page whose button used the link up: a second press of it within seconds gets the same session.
ALTER TABLE "SignInLink" ADD COLUMN "usedBy" TEXT;
