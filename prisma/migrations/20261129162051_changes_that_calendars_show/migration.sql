-- How often what a calendar shows of a talk has changed, and when it last did (RFC 5545: SEQUENCE,
-- LAST-MODIFIED). Counted here, so that no path to a talk or its night forgets it.
ALTER TABLE "Talk" ADD COLUMN "calendarSequence" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "calendarChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Talk" SET "calendarChangedAt" = "updatedAt";

CREATE FUNCTION count_talk_change() RETURNS trigger AS $$
BEGIN
  NEW."calendarSequence" := OLD."calendarSequence" + 1;
  NEW."calendarChangedAt" := clock_timestamp();
  RETURN NEW;
END $$ LANGUAGE plpgsql;

CREATE TRIGGER "Talk_counts_changes" BEFORE UPDATE ON "Talk" FOR EACH ROW
  WHEN ((OLD."nightId", OLD."topic", OLD."summary", OLD."speakerId", OLD."state", OLD."reason",
      OLD."movedFrom", OLD."visibility")
    IS DISTINCT FROM (NEW."nightId", NEW."topic", NEW."summary", NEW."speakerId", NEW."state", NEW."reason",
      NEW."movedFrom", NEW."visibility"))
  EXECUTE FUNCTION count_talk_change();

CREATE FUNCTION count_night_change() RETURNS trigger AS $$
BEGIN
  UPDATE "Talk" SET "calendarSequence" = "calendarSequence" + 1, "calendarChangedAt" = clock_timestamp()
  WHERE "nightId" = NEW."id";
  RETURN NULL;
END $$ LANGUAGE plpgsql;

CREATE TRIGGER "Night_counts_changes" AFTER UPDATE OF "date", "startsAt", "endsAt" ON "Night" FOR EACH ROW
  WHEN ((OLD."date", OLD."startsAt", OLD."endsAt")
    IS DISTINCT FROM (NEW."date", NEW."startsAt", NEW."endsAt"))
  EXECUTE FUNCTION count_night_change();

-- When what may be read of a transcript changed last: an entry of the feed is shown again only if this moves.
ALTER TABLE "Transcript" ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "Transcript" SET "changedAt" = coalesce("publishedAt", "createdAt");

CREATE FUNCTION note_transcript_change() RETURNS trigger AS $$
BEGIN
  NEW."changedAt" := clock_timestamp();
  RETURN NEW;
END $$ LANGUAGE plpgsql;

CREATE TRIGGER "Transcript_notes_changes" BEFORE UPDATE ON "Transcript" FOR EACH ROW
  WHEN ((OLD."version", OLD."state", OLD."publishedAt")
    IS DISTINCT FROM (NEW."version", NEW."state", NEW."publishedAt"))
  EXECUTE FUNCTION note_transcript_change();
