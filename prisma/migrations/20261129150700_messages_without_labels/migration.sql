-- A message is the same one whatever its author is called: the key loses the label, and the label of the
-- author as well as of the quoted. Equal messages of one moment are told apart by their number. A message
-- knows the name that its author had in its file.

ALTER TABLE "Message" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "labelId" UUID;
ALTER TABLE "Source" ADD COLUMN "labelIds" UUID[] NOT NULL DEFAULT '{}';

-- The keys so far stay valid: they find what an erasure has emptied, and what was read in another zone.
CREATE TABLE "EarlierKey" (
  "key" BYTEA NOT NULL,
  "messageId" BIGINT NOT NULL,
  CONSTRAINT "EarlierKey_pkey" PRIMARY KEY ("key")
);
INSERT INTO "EarlierKey" ("key", "messageId") SELECT "key", "id" FROM "Message";
CREATE UNIQUE INDEX "EarlierKey_messageId_key" ON "EarlierKey"("messageId");
ALTER TABLE "EarlierKey" ADD CONSTRAINT "EarlierKey_messageId_fkey"
  FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- As messageKey in lib/logs/import/rules-keys.ts: the wall clock of the community, in whose zone logs are read.
DROP INDEX "Message_key_key";
WITH named AS (
  SELECT message."id", sha256(convert_to(concat_ws(chr(31), message."groupId"::text,
      to_char(message."at" AT TIME ZONE coalesce((SELECT "timeZone" FROM "Community" LIMIT 1), 'Asia/Shanghai'),
        'YYYY-MM-DD"T"HH24:MI:SS'),
      lower(replace(message."kind"::text, '_', '-')), message."text", coalesce(message."quotedText", ''),
      coalesce(message."image", '')), 'UTF8')) AS "key"
  FROM "Message" message
), numbered AS (
  SELECT "id", "key", row_number() OVER (PARTITION BY "key" ORDER BY "id") - 1 AS "number" FROM named
)
UPDATE "Message" message SET "key" = numbered."key", "number" = numbered."number",
  "labelId" = (SELECT label."id" FROM "LogLabel" label
    JOIN "LogPerson" person ON person."id" = label."personId" AND person."label" = label."label"
    WHERE label."personId" = message."personId")
FROM numbered WHERE numbered."id" = message."id";
CREATE UNIQUE INDEX "Message_key_number_key" ON "Message"("key", "number");

CREATE INDEX "Message_labelId_idx" ON "Message"("labelId");
ALTER TABLE "Message" ADD CONSTRAINT "Message_labelId_fkey"
  FOREIGN KEY ("labelId") REFERENCES "LogLabel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Two labels in one file are two people.
UPDATE "Source" source SET "labelIds" = ARRAY(
  SELECT DISTINCT message."labelId" FROM "Message" message
  WHERE message."sourceId" = source."id" AND message."labelId" IS NOT NULL ORDER BY 1);
