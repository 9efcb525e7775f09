-- Attended evenings and asked questions are the member's own and the organisers', until the member opens
-- them: members of before never said that all may read them.
ALTER TABLE "Member"
  ADD COLUMN "showNights" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "showQuestions" BOOLEAN NOT NULL DEFAULT false;
