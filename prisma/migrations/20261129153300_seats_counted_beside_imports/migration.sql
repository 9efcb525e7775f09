-- Counting seats waits for others who count them, and no longer for what only refers to the group, such as the
-- messages of a long import.
CREATE OR REPLACE FUNCTION change_seats(changes jsonb) RETURNS void AS $$
BEGIN
  PERFORM 1 FROM "Group" WHERE id IN (SELECT key::uuid FROM jsonb_each(changes)) ORDER BY id FOR NO KEY UPDATE;
  UPDATE "Group" g SET "seatsTaken" = g."seatsTaken" + c.value::int
    FROM jsonb_each_text(changes) c WHERE g.id = c.key::uuid AND c.value::int <> 0;
END;
$$ LANGUAGE plpgsql;
