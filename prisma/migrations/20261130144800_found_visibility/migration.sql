-- What a talk found in the log begins with, beside what a new talk begins with.
ALTER TABLE "Community" ADD COLUMN "foundVisibility" "Visibility" NOT NULL DEFAULT 'MEMBERS';
