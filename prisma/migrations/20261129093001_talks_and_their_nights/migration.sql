-- What holds between a night and its talks, in the database itself: a talk that is planned or held has
-- a night, it is of its night's group, and a night that is kept free holds no planned talk.
-- Rows of before are mended where that is certain. The rest is said in a notice and stays as it is: the
-- guards then look at what is written from now on, so that no start fails.

-- A planned talk without a night is one that waits for a date.
UPDATE "Talk" SET "state" = 'POSTPONED', "updatedAt" = now()
WHERE "state" = 'PLANNED' AND "nightId" IS NULL;

-- A night decides in which group its talk is given.
UPDATE "Talk" t SET "groupId" = n."groupId", "updatedAt" = now()
FROM "Night" n WHERE n."id" = t."nightId" AND n."groupId" <> t."groupId";

ALTER TABLE "Talk" ADD CONSTRAINT "talk_has_night"
  CHECK ("state" NOT IN ('PLANNED', 'HELD') OR "nightId" IS NOT NULL) NOT VALID;

DO $$
DECLARE
  homeless int;
  blocked int;
BEGIN
  SELECT count(*) INTO homeless FROM "Talk"
  WHERE "state" IN ('PLANNED', 'HELD') AND "nightId" IS NULL;
  IF homeless = 0 THEN
    ALTER TABLE "Talk" VALIDATE CONSTRAINT "talk_has_night";
  ELSE
    RAISE NOTICE '% held talks have no night, and on which they were held is not known. They stay; give each a night.', homeless;
  END IF;
  SELECT count(*) INTO blocked FROM "Night" n
  WHERE n."blockedReason" IS NOT NULL
    AND EXISTS (SELECT 1 FROM "Talk" t WHERE t."nightId" = n."id" AND t."state" = 'PLANNED');
  IF blocked > 0 THEN
    RAISE NOTICE '% nights are kept free although a talk is planned on them. They stay; open them or move the talk.', blocked;
  END IF;
END $$;

-- The night is held while it is looked at: whoever keeps it free at the same moment waits.
CREATE FUNCTION require_night_of_talk() RETURNS trigger AS $$
DECLARE
  night record;
BEGIN
  IF NEW."nightId" IS NULL THEN
    RETURN NEW;
  END IF;
  SELECT "groupId", "blockedReason" INTO night FROM "Night" WHERE "id" = NEW."nightId" FOR SHARE;
  IF night."groupId" <> NEW."groupId" THEN
    RAISE EXCEPTION 'talk_of_its_group: a talk is of the group of its night'
      USING ERRCODE = '23514', CONSTRAINT = 'talk_of_its_group';
  END IF;
  IF NEW."state" = 'PLANNED' AND night."blockedReason" IS NOT NULL THEN
    RAISE EXCEPTION 'night_kept_free: no talk is planned on a night that is kept free'
      USING ERRCODE = '23514', CONSTRAINT = 'night_kept_free';
  END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "Talk_inserted_on_night" BEFORE INSERT ON "Talk"
  FOR EACH ROW EXECUTE FUNCTION require_night_of_talk();
CREATE TRIGGER "Talk_put_on_night" BEFORE UPDATE OF "nightId", "groupId", "state" ON "Talk"
  FOR EACH ROW WHEN (
    (NEW."nightId", NEW."groupId", NEW."state") IS DISTINCT FROM (OLD."nightId", OLD."groupId", OLD."state"))
  EXECUTE FUNCTION require_night_of_talk();

-- After the row is held: a talk that was just planned on the night is then seen.
CREATE FUNCTION require_free_night() RETURNS trigger AS $$
BEGIN
  IF NEW."groupId" <> OLD."groupId" THEN
    RAISE EXCEPTION 'talk_of_its_group: a night stays in its group'
      USING ERRCODE = '23514', CONSTRAINT = 'talk_of_its_group';
  END IF;
  IF NEW."blockedReason" IS NOT NULL AND OLD."blockedReason" IS NULL AND EXISTS (
    SELECT 1 FROM "Talk" WHERE "nightId" = NEW."id" AND "state" = 'PLANNED'
  ) THEN
    RAISE EXCEPTION 'night_without_talk: a night with a planned talk is not kept free'
      USING ERRCODE = '23514', CONSTRAINT = 'night_without_talk';
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "Night_kept_free" AFTER UPDATE OF "blockedReason", "groupId" ON "Night"
  FOR EACH ROW EXECUTE FUNCTION require_free_night();
