-- The weekdays and times of a group’s evenings, as versions with a first day.
-- CreateEnum
CREATE TYPE "EveningOpener" AS ENUM ('HOSTS', 'OWN_HOST');

-- CreateTable
CREATE TABLE "EveningTemplate" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "weekdays" SMALLINT[],
    "checkInOpens" TEXT NOT NULL,
    "checkInCloses" TEXT NOT NULL,
    "starts" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "ends" TEXT NOT NULL,
    "opener" "EveningOpener" NOT NULL DEFAULT 'HOSTS',
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "firstDay" DATE NOT NULL,
    "effectiveFrom" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EveningTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EveningTemplate_groupId_version_key" ON "EveningTemplate"("groupId", "version");

-- AddForeignKey
ALTER TABLE "EveningTemplate" ADD CONSTRAINT "EveningTemplate_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Weekdays are those of a week, clocks those of a wall.
ALTER TABLE "EveningTemplate" ADD CONSTRAINT "evening_template_weekdays" CHECK (
  "weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]
);
ALTER TABLE "EveningTemplate" ADD CONSTRAINT "evening_template_clocks" CHECK (
  "checkInOpens" ~ '^([01]\d|2[0-3]):[0-5]\d$' AND "checkInCloses" ~ '^([01]\d|2[0-3]):[0-5]\d$'
  AND "starts" ~ '^([01]\d|2[0-3]):[0-5]\d$' AND "questions" ~ '^([01]\d|2[0-3]):[0-5]\d$'
  AND "ends" ~ '^([01]\d|2[0-3]):[0-5]\d$'
);

-- A published version stays as it was published: evenings were laid out by it. Its note may
-- lose a name that is forgotten.
CREATE FUNCTION refuse_template_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A published week of evenings is never changed or removed.';
END;
$$;
CREATE TRIGGER "EveningTemplate_stays"
  BEFORE DELETE OR UPDATE OF "groupId", "version", "weekdays", "checkInOpens", "checkInCloses", "starts", "questions",
    "ends", "opener", "firstDay", "effectiveFrom" ON "EveningTemplate"
  FOR EACH ROW EXECUTE FUNCTION refuse_template_change();

-- Every group has been laid out by these weekdays and times so far: they are its first version, so that nothing changes.
INSERT INTO "EveningTemplate"
  ("id", "groupId", "version", "weekdays", "checkInOpens", "checkInCloses", "starts", "questions", "ends",
   "firstDay", "effectiveFrom")
SELECT gen_random_uuid(), g."id", 1, ARRAY[1, 2, 3, 4, 5]::smallint[], '19:15', '19:30', '19:30', '20:00', '21:00',
  (g."createdAt" AT TIME ZONE coalesce((SELECT c."timeZone" FROM "Community" c), 'Asia/Shanghai'))::date, g."createdAt"
FROM "Group" g;
