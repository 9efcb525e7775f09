-- Until when a host kept the check-in of a night open longer. Before, an extension overwrote the
-- planned closing; what was planned on those nights is not known any more, so their closing stays.
ALTER TABLE "Night" ADD COLUMN "checkInExtendedUntil" TIMESTAMPTZ(3);
