-- Lines know their messages, and keep an address of their own.

ALTER TABLE "TranscriptLine" ADD COLUMN "messageId" BIGINT, ADD COLUMN "anchor" TEXT;

-- Addresses that lines of a transcript have had, by message: a line that comes back keeps its own.
CREATE TABLE "TranscriptAnchor" (
  "transcriptId" UUID NOT NULL,
  "messageId" BIGINT NOT NULL,
  "anchor" TEXT NOT NULL,
  CONSTRAINT "TranscriptAnchor_pkey" PRIMARY KEY ("transcriptId", "messageId")
);
CREATE UNIQUE INDEX "TranscriptAnchor_transcriptId_anchor_key" ON "TranscriptAnchor"("transcriptId", "anchor");
CREATE INDEX "TranscriptAnchor_messageId_idx" ON "TranscriptAnchor"("messageId");
ALTER TABLE "TranscriptAnchor" ADD CONSTRAINT "TranscriptAnchor_transcriptId_fkey"
  FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TranscriptAnchor" ADD CONSTRAINT "TranscriptAnchor_messageId_fkey"
  FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line published before is matched with its message where that is certain: in the transcript's cut, at
-- the same instant, of a kind that makes such a line, and either the only such message or the only one
-- whose words agree. What was put in place of a name agrees with anything. The log only grows and a
-- message never changes its instant or kind, so the message of a line is always among the candidates.
-- A line for which it is not certain keeps null: taking words back asks an editor there.
WITH candidate AS (
  SELECT line."id" AS "lineId", message."id" AS "messageId",
    line."text" <> '' AND regexp_replace(normalize(
        regexp_replace(regexp_replace(message."text", '[⟦⟧\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]', '', 'g'), '▇+', '■', 'g'),
        NFC), '[[:space:]\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]', '', 'g')
      LIKE regexp_replace(
        regexp_replace(
          regexp_replace(
            CASE WHEN message."quotedText" IS NULL THEN line."text"
              ELSE regexp_replace(line."text", '^「.*?」\n', '') END,
            '([\\%_])', '\\\1', 'g'),
          '⟦[A-Za-z0-9-]+⟧|▇▇', '%', 'g'),
        '[[:space:]\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]', '', 'g') AS "agrees"
  FROM "TranscriptLine" line
    JOIN "Transcript" transcript ON transcript."id" = line."transcriptId"
    JOIN "Talk" talk ON talk."id" = transcript."talkId"
    JOIN "Message" message ON message."groupId" = talk."groupId" AND message."at" = line."at"
      AND message."at" BETWEEN transcript."startsAt" AND greatest(transcript."endsAt", transcript."questionsEndAt")
  WHERE line."messageId" IS NULL AND CASE
    WHEN line."kind" = 'IMAGE' THEN message."kind" = 'IMAGE' AND message."mediaId" = line."mediaId"
    WHEN line."kind" = 'APPLAUSE' THEN message."kind" IN ('STICKER', 'RED_PACKET', 'TEXT', 'QUOTATION')
    WHEN line."voice" = 'left-out' THEN message."kind" IN ('TEXT', 'LINK', 'QUOTATION', 'FORWARDED', 'IMAGE')
    ELSE message."kind" IN ('TEXT', 'LINK', 'QUOTATION', 'FORWARDED') END
), counted AS (
  SELECT *, count(*) OVER (PARTITION BY "lineId") AS "candidates",
    count(*) FILTER (WHERE "agrees") OVER (PARTITION BY "lineId") AS "agreeing"
  FROM candidate
), certain AS (
  SELECT counted."lineId", counted."messageId",
    count(*) OVER (PARTITION BY line."transcriptId", counted."messageId") AS "lines"
  FROM counted JOIN "TranscriptLine" line ON line."id" = counted."lineId"
  WHERE counted."candidates" = 1 OR (counted."agreeing" = 1 AND counted."agrees")
)
UPDATE "TranscriptLine" line SET "messageId" = certain."messageId"
FROM certain WHERE certain."lineId" = line."id" AND certain."lines" = 1;

-- Their address is the number they stood at, as it was on the page.
UPDATE "TranscriptLine" SET "anchor" = "position"::text;
INSERT INTO "TranscriptAnchor" ("transcriptId", "messageId", "anchor")
  SELECT "transcriptId", "messageId", "anchor" FROM "TranscriptLine" WHERE "messageId" IS NOT NULL;

DO $$
DECLARE
  unmatched bigint;
BEGIN
  SELECT count(*) INTO unmatched FROM "TranscriptLine" WHERE "messageId" IS NULL;
  IF unmatched > 0 THEN
    RAISE NOTICE '% published lines could not be matched with one message for certain', unmatched;
  END IF;
END $$;

ALTER TABLE "TranscriptLine" ALTER COLUMN "anchor" SET NOT NULL;
CREATE UNIQUE INDEX "TranscriptLine_transcriptId_anchor_key" ON "TranscriptLine"("transcriptId", "anchor");
CREATE UNIQUE INDEX "TranscriptLine_transcriptId_messageId_key" ON "TranscriptLine"("transcriptId", "messageId");
CREATE INDEX "TranscriptLine_messageId_idx" ON "TranscriptLine"("messageId");
ALTER TABLE "TranscriptLine" ADD CONSTRAINT "TranscriptLine_messageId_fkey"
  FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
