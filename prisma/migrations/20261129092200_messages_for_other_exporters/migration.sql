-- Messages as other exporters have them: to the minute or the second, in an order, of more kinds. A label
-- is a name an author had then, with the time it was seen.

ALTER TYPE "MessageKind" ADD VALUE 'VOICE';
ALTER TYPE "MessageKind" ADD VALUE 'VIDEO';
ALTER TYPE "MessageKind" ADD VALUE 'LOCATION';
ALTER TYPE "MessageKind" ADD VALUE 'SYSTEM';
ALTER TYPE "MessageKind" ADD VALUE 'RECALL';
ALTER TYPE "MessageKind" ADD VALUE 'REPLY';

CREATE TYPE "MessagePrecision" AS ENUM ('SECOND', 'MINUTE');
ALTER TABLE "Message" ADD COLUMN "precision" "MessagePrecision" NOT NULL DEFAULT 'SECOND',
  ADD COLUMN "ordinal" INTEGER NOT NULL DEFAULT 0;
UPDATE "Message" message SET "ordinal" = numbered."ordinal"
FROM (
  SELECT "id", row_number() OVER (PARTITION BY "sourceId", "at" ORDER BY "id") - 1 AS "ordinal" FROM "Message"
) numbered
WHERE numbered."id" = message."id" AND numbered."ordinal" > 0;

CREATE TABLE "LogLabel" (
  "id" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "label" TEXT NOT NULL,
  "personId" UUID NOT NULL,
  "firstSeenAt" TIMESTAMPTZ(3),
  "lastSeenAt" TIMESTAMPTZ(3),
  CONSTRAINT "LogLabel_pkey" PRIMARY KEY ("id")
);
INSERT INTO "LogLabel" ("id", "groupId", "label", "personId", "firstSeenAt", "lastSeenAt")
  SELECT gen_random_uuid(), person."groupId", person."label", person."id", min(message."at"), max(message."at")
  FROM "LogPerson" person LEFT JOIN "Message" message ON message."personId" = person."id"
  GROUP BY person."id";
CREATE UNIQUE INDEX "LogLabel_groupId_label_key" ON "LogLabel"("groupId", "label");
CREATE INDEX "LogLabel_personId_idx" ON "LogLabel"("personId");
ALTER TABLE "LogLabel" ADD CONSTRAINT "LogLabel_groupId_fkey"
  FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LogLabel" ADD CONSTRAINT "LogLabel_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "LogPerson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "Message_sourceId_idx" ON "Message"("sourceId");
CREATE INDEX "Message_mediaId_idx" ON "Message"("mediaId");
