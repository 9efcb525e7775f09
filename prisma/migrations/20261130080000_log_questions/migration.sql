-- A question found in the log is evidence of activity; the word Question is for what members ask in the app. Rows stay.
ALTER TABLE "AskedQuestion" RENAME TO "LogQuestion";
ALTER TABLE "LogQuestion" RENAME CONSTRAINT "AskedQuestion_pkey" TO "LogQuestion_pkey";
ALTER TABLE "LogQuestion" RENAME CONSTRAINT "AskedQuestion_talkId_fkey" TO "LogQuestion_talkId_fkey";
ALTER TABLE "LogQuestion" RENAME CONSTRAINT "AskedQuestion_messageId_fkey" TO "LogQuestion_messageId_fkey";
ALTER TABLE "LogQuestion" RENAME CONSTRAINT "AskedQuestion_personId_fkey" TO "LogQuestion_personId_fkey";
ALTER INDEX "AskedQuestion_personId_at_idx" RENAME TO "LogQuestion_personId_at_idx";
