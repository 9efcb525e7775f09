-- What the chat log calls the people of a talk belongs to the talk: visitors do not read it before its
-- transcript is published. Until now it was read from the night that detection found.
ALTER TABLE "Talk" ADD COLUMN "namesInLog" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- A held talk of before that has no night stays as it is: the guard that it breaks is set aside meanwhile.
ALTER TABLE "Talk" DROP CONSTRAINT "talk_has_night";

UPDATE "Talk" t SET "namesInLog" = ARRAY(
  SELECT DISTINCT called.name FROM (VALUES
    (f."facts" #>> '{speaker,label}'), (f."facts" #>> '{speaker,name}'), (f."facts" ->> 'host')
  ) called (name)
  WHERE called.name IS NOT NULL)
FROM "FoundNight" f WHERE f."talkId" = t."id";

ALTER TABLE "Talk" ADD CONSTRAINT "talk_has_night"
  CHECK ("state" NOT IN ('PLANNED', 'HELD') OR "nightId" IS NOT NULL) NOT VALID;

DO $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Talk" WHERE "state" IN ('PLANNED', 'HELD') AND "nightId" IS NULL
  ) THEN
    ALTER TABLE "Talk" VALIDATE CONSTRAINT "talk_has_night";
  END IF;
END $$;
