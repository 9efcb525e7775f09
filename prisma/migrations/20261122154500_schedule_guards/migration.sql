-- Two talks never stand on one night of a group. Cancelled ones stay on theirs, to be read.
CREATE UNIQUE INDEX "talk_one_per_night" ON "Talk" ("nightId") WHERE "state" IN ('PLANNED', 'HELD');

-- The order of an evening: lib/schedule/rules-times.ts says which field is at fault.
ALTER TABLE "Night" ADD CONSTRAINT "night_times_in_order" CHECK (
  "checkInOpensAt" < "checkInClosesAt"
  AND "checkInOpensAt" <= "startsAt"
  AND "startsAt" < "questionsAt"
  AND "questionsAt" <= "endsAt"
  AND "checkInClosesAt" <= "endsAt"
);

-- Departures of a week are found by the date they left.
CREATE INDEX "Talk_groupId_movedFrom_idx" ON "Talk" ("groupId", "movedFrom");
