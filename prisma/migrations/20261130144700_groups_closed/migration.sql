-- A group is where members are at home, or one beside it; it can be closed, and opened again.
CREATE TYPE "GroupKind" AS ENUM ('HOME', 'SIDE');
ALTER TABLE "Group" ADD COLUMN "kind" "GroupKind" NOT NULL DEFAULT 'HOME';
ALTER TABLE "Group" ADD COLUMN "closedAt" TIMESTAMPTZ(3);
ALTER TYPE "ApplicationEventKind" ADD VALUE 'MOVED';

-- Nobody comes to a group that is closed, and nobody makes a side group their home. Closing holds the group's row
-- whole, so what comes at the same time comes before it or is refused; taking a share of the key keeps imports and the
-- counting of seats out of the wait.
CREATE FUNCTION require_group(wanted uuid, home boolean) RETURNS void AS $$
DECLARE
  found record;
BEGIN
  PERFORM 1 FROM "Group" WHERE id = wanted FOR KEY SHARE;
  SELECT "closedAt", kind INTO found FROM "Group" WHERE id = wanted;
  IF found."closedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'group_open: the group is closed' USING ERRCODE = '23514', CONSTRAINT = 'group_open';
  END IF;
  IF home AND found.kind = 'SIDE' THEN
    RAISE EXCEPTION 'group_of_home: no home is in a side group' USING ERRCODE = '23514', CONSTRAINT = 'group_of_home';
  END IF;
END;
$$ LANGUAGE plpgsql;

-- Who is at home in a group that is closed stays until they move or leave, and a merge that is taken back puts them
-- there again; who left does not come back to it.
CREATE FUNCTION member_in_open_group() RETURNS trigger AS $$
BEGIN
  IF NEW.status = 'ACTIVE' AND (TG_OP = 'INSERT' OR OLD."groupId" <> NEW."groupId" OR OLD.status IN ('LEFT', 'REMOVED')) THEN
    PERFORM require_group(NEW."groupId", true);
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Member_seats_in_open_group" AFTER INSERT OR UPDATE OF status, "groupId" ON "Member"
  FOR EACH ROW EXECUTE FUNCTION member_in_open_group();

CREATE FUNCTION application_to_open_group() RETURNS trigger AS $$
BEGIN
  IF NEW.state IN ('PROVING', 'VOUCHING', 'WAITING', 'ASKED', 'WAITLISTED', 'ADMITTED') AND (
    TG_OP = 'INSERT' OR OLD."groupId" <> NEW."groupId" OR NEW."holdsSeat" AND NOT OLD."holdsSeat"
    OR OLD.state IN ('DECLINED', 'WITHDRAWN', 'EXPIRED')
  ) THEN
    PERFORM require_group(NEW."groupId", true);
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Application_seats_in_open_group" AFTER INSERT OR UPDATE OF state, "groupId", "holdsSeat" ON "Application"
  FOR EACH ROW EXECUTE FUNCTION application_to_open_group();

CREATE FUNCTION exception_in_open_group() RETURNS trigger AS $$
BEGIN
  PERFORM require_group(NEW."groupId", false);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "GroupException_seats_in_open_group" AFTER INSERT ON "GroupException"
  FOR EACH ROW EXECUTE FUNCTION exception_in_open_group();

CREATE FUNCTION transfer_to_open_group() RETURNS trigger AS $$
BEGIN
  IF NEW.state = 'ASKED' THEN
    PERFORM require_group(NEW."toGroupId", true);
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "GroupTransfer_to_open_group" AFTER INSERT ON "GroupTransfer"
  FOR EACH ROW EXECUTE FUNCTION transfer_to_open_group();

CREATE FUNCTION referral_to_open_group() RETURNS trigger AS $$
BEGIN
  IF NEW.state = 'OPEN' THEN
    PERFORM require_group(NEW."groupId", true);
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Referral_to_open_group" AFTER INSERT ON "Referral"
  FOR EACH ROW EXECUTE FUNCTION referral_to_open_group();

CREATE FUNCTION talk_in_open_group() RETURNS trigger AS $$
BEGIN
  IF NEW.state = 'PLANNED' AND (TG_OP = 'INSERT' OR OLD.state <> 'PLANNED' OR OLD."groupId" <> NEW."groupId"
    OR OLD."nightId" IS DISTINCT FROM NEW."nightId") THEN
    PERFORM require_group(NEW."groupId", false);
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Talk_in_open_group" AFTER INSERT OR UPDATE OF state, "groupId", "nightId" ON "Talk"
  FOR EACH ROW EXECUTE FUNCTION talk_in_open_group();
