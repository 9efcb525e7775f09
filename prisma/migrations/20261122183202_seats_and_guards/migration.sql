-- Seats of a group: active members at home in it, and active members who sit in it by exception.
-- The count is kept by triggers, whoever writes, and the check is the last guard against one too many.
UPDATE "Group" g SET "seatsTaken" = (
  SELECT count(*) FROM "Member" m WHERE m."groupId" = g.id AND m.status = 'ACTIVE'
);
UPDATE "Group" SET capacity = "seatsTaken" WHERE "seatsTaken" > capacity;
ALTER TABLE "Group" ADD CONSTRAINT "group_not_overfull" CHECK ("seatsTaken" <= capacity);
ALTER TABLE "Group" ADD CONSTRAINT "group_seats_counted" CHECK ("seatsTaken" >= 0);

-- Rows are locked in the order of their ids, so that two people who change places do not wait for
-- each other for ever.
CREATE FUNCTION change_seats(changes jsonb) RETURNS void AS $$
BEGIN
  PERFORM 1 FROM "Group" WHERE id IN (SELECT key::uuid FROM jsonb_each(changes)) ORDER BY id FOR UPDATE;
  UPDATE "Group" g SET "seatsTaken" = g."seatsTaken" + c.value::int
    FROM jsonb_each_text(changes) c WHERE g.id = c.key::uuid AND c.value::int <> 0;
END;
$$ LANGUAGE plpgsql;

CREATE FUNCTION member_seats() RETURNS trigger AS $$
DECLARE
  was boolean := TG_OP <> 'INSERT' AND OLD.status = 'ACTIVE';
  is_now boolean := TG_OP <> 'DELETE' AND NEW.status = 'ACTIVE';
  changes jsonb := '{}';
  seat record;
BEGIN
  IF was AND is_now AND OLD."groupId" = NEW."groupId" THEN
    RETURN NULL;
  END IF;
  FOR seat IN
    SELECT id, sum(delta)::int AS delta FROM (
      SELECT OLD."groupId" AS id, -1 AS delta WHERE was
      UNION ALL SELECT NEW."groupId", 1 WHERE is_now
      UNION ALL SELECT e."groupId", is_now::int - was::int FROM "GroupException" e
        WHERE e."memberId" = coalesce(NEW.id, OLD.id)
    ) s GROUP BY id
  LOOP
    changes := changes || jsonb_build_object(seat.id::text, seat.delta);
  END LOOP;
  PERFORM change_seats(changes);
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "Member_seats" AFTER INSERT OR DELETE OR UPDATE OF status, "groupId" ON "Member"
  FOR EACH ROW EXECUTE FUNCTION member_seats();

-- A deleted member's exceptions go with the row, after its own trigger has given the seats back.
CREATE FUNCTION exception_seats() RETURNS trigger AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Member" WHERE id = coalesce(NEW."memberId", OLD."memberId") AND status = 'ACTIVE'
  ) THEN
    IF TG_OP <> 'INSERT' THEN
      PERFORM change_seats(jsonb_build_object(OLD."groupId"::text, -1));
    END IF;
    IF TG_OP <> 'DELETE' THEN
      PERFORM change_seats(jsonb_build_object(NEW."groupId"::text, 1));
    END IF;
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "GroupException_seats" AFTER INSERT OR DELETE OR UPDATE ON "GroupException"
  FOR EACH ROW EXECUTE FUNCTION exception_seats();

-- One group nickname at a time, one request to move at a time.
CREATE UNIQUE INDEX "one_group_nickname" ON "MemberName" ("memberId")
  WHERE kind = 'GROUP_NICKNAME' AND "heldTo" IS NULL;
CREATE UNIQUE INDEX "one_transfer_asked" ON "GroupTransfer" ("memberId") WHERE state = 'ASKED';
CREATE UNIQUE INDEX "one_exemption" ON "NicknameExemption" ("memberId") WHERE "liftedAt" IS NULL;
CREATE UNIQUE INDEX "one_review_open" ON "ActivityReview" ("groupId")
  WHERE state IN ('COMMITTED', 'REVEALED');

ALTER TABLE "GroupTransfer" ADD CONSTRAINT "transfer_to_another" CHECK ("fromGroupId" <> "toGroupId");
ALTER TABLE "StatusEvent" ADD CONSTRAINT "leave_days_in_order" CHECK ("untilDay" >= "fromDay");
ALTER TABLE "SamePersonProposal" ADD CONSTRAINT "proposal_one_other" CHECK (
  num_nonnulls("otherId", "personId", "mentionedId") = 1 AND "otherId" IS DISTINCT FROM "memberId"
);

-- A published rule stays as it was published.
CREATE FUNCTION refuse_rule_change() RETURNS trigger AS $$
BEGIN
  IF OLD."publishedAt" IS NOT NULL AND (TG_OP = 'DELETE' OR
    (NEW.version, NEW.template::jsonb, NEW."reminderLimit", NEW.announcement::jsonb, NEW."effectiveFrom", NEW."publishedAt")
    IS DISTINCT FROM
    (OLD.version, OLD.template::jsonb, OLD."reminderLimit", OLD.announcement::jsonb, OLD."effectiveFrom", OLD."publishedAt"))
  THEN
    RAISE EXCEPTION 'A published naming rule is not changed: publish the next version'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "NamingRule_published_stays" BEFORE UPDATE OR DELETE ON "NamingRule"
  FOR EACH ROW EXECUTE FUNCTION refuse_rule_change();
