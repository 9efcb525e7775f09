-- Whatever a kept page, or the kept dictionary of names, is made from moves its revision in the transaction
-- that changes it. Statements do it by themselves, so that no command can forget.
--
-- A revision is the set of rows of its scope. A transaction adds a row and waits for no other: one counter
-- for all would make every writer wait for the one before. The row appears when the transaction ends, and
-- only a later one takes it away, so a set of before never comes back, in any order of ends.

CREATE TABLE "CacheRevision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "scope" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "CacheRevision_pkey" PRIMARY KEY ("id")
);

-- One row for each transaction and scope is enough. It takes the rows of before along, but for those that
-- another transaction takes at this moment: then both find more than one, which is as good.
CREATE FUNCTION move_revision() RETURNS trigger AS $$
DECLARE
  own xid := pg_current_xact_id()::xid;
BEGIN
  INSERT INTO "CacheRevision" ("scope")
  SELECT moved FROM unnest(TG_ARGV) AS moved WHERE NOT EXISTS (
    SELECT 1 FROM "CacheRevision" r WHERE r."scope" = moved AND r.xmin = own);
  DELETE FROM "CacheRevision" WHERE "id" IN (
    SELECT "id" FROM "CacheRevision" r WHERE r."scope" = ANY(TG_ARGV) AND r.xmin <> own
    FOR UPDATE SKIP LOCKED);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE FUNCTION cache_revision(wanted text) RETURNS text AS $$
  SELECT coalesce(md5(string_agg("id"::text, ' ' ORDER BY "id")), '')
  FROM "CacheRevision" WHERE "scope" = wanted;
$$ LANGUAGE sql STABLE;

CREATE TRIGGER "Community_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Community"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "Group_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Group"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "Night_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Night"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "Talk_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Talk"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "Transcript_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Transcript"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "TranscriptLine_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "TranscriptLine"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "Media_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Media"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "Member_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Member"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages', 'names');
CREATE TRIGGER "MemberName_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "MemberName"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages', 'names');
CREATE TRIGGER "LogPerson_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "LogPerson"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages', 'names');
CREATE TRIGGER "LogLabel_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "LogLabel"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages', 'names');
CREATE TRIGGER "ErasedName_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ErasedName"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages', 'names');
