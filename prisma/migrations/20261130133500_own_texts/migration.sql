-- Texts to paste and mails are written in one way: a mail has a subject beside its body.
ALTER TABLE "AnnouncementText" RENAME TO "OwnText";
ALTER TABLE "OwnText" RENAME CONSTRAINT "AnnouncementText_pkey" TO "OwnText_pkey";
ALTER TABLE "OwnText" RENAME CONSTRAINT "AnnouncementText_createdById_fkey" TO "OwnText_createdById_fkey";
ALTER INDEX "AnnouncementText_kind_locale_version_key" RENAME TO "OwnText_kind_locale_version_key";
ALTER TABLE "OwnText" ADD COLUMN "subject" TEXT NOT NULL DEFAULT '';
