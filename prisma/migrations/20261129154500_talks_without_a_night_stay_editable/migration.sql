-- A check looks at a row whenever anything in it changes. A held talk of before without a night, which the
-- guard let stay, could therefore not be corrected, nor could an erasure take a name out of it. The guard
-- moves to the trigger that looks only when a talk comes, or changes its night, group or state.
ALTER TABLE "Talk" DROP CONSTRAINT "talk_has_night";

CREATE OR REPLACE FUNCTION require_night_of_talk() RETURNS trigger AS $$
DECLARE
  night record;
BEGIN
  IF NEW."nightId" IS NULL THEN
    IF NEW."state" IN ('PLANNED', 'HELD') THEN
      RAISE EXCEPTION 'talk_has_night: a talk that is planned or held has a night'
        USING ERRCODE = '23514', CONSTRAINT = 'talk_has_night';
    END IF;
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
