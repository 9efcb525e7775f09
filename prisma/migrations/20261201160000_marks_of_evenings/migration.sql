-- AlterTable
ALTER TABLE "TalkMark" DROP COLUMN "byId";

-- What was said of a talk holds for the evening and the speaker of which it was said.
CREATE FUNCTION clear_talk_marks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "TalkMark" WHERE "talkId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "Talk_clears_marks" AFTER UPDATE OF "nightId", "speakerId" ON "Talk"
  FOR EACH ROW WHEN (OLD."nightId" IS DISTINCT FROM NEW."nightId" OR OLD."speakerId" IS DISTINCT FROM NEW."speakerId")
  EXECUTE FUNCTION clear_talk_marks();
