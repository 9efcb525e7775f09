-- CreateEnum
CREATE TYPE "DutyKind" AS ENUM ('COORDINATOR', 'HOST', 'EDITOR');

-- CreateEnum
CREATE TYPE "DutyWord" AS ENUM ('CANNOT', 'TAKES_OVER');

-- CreateEnum
CREATE TYPE "DutySwapState" AS ENUM ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED');

-- AlterTable
ALTER TABLE "Night" ADD COLUMN     "hostByDuty" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DutyAssignment" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" "DutyKind" NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "memberId" UUID NOT NULL,
    "deputyId" UUID,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DutyAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyDay" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" "DutyKind" NOT NULL,
    "date" DATE NOT NULL,
    "word" "DutyWord" NOT NULL,
    "memberId" UUID NOT NULL,
    "insteadOfId" UUID,
    "wasChosen" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DutyDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutySwap" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" "DutyKind" NOT NULL,
    "askerId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "otherId" UUID NOT NULL,
    "otherDate" DATE NOT NULL,
    "state" "DutySwapState" NOT NULL DEFAULT 'ASKED',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "DutySwap_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DutyAssignment_groupId_kind_weekday_idx" ON "DutyAssignment"("groupId", "kind", "weekday");

-- CreateIndex
CREATE INDEX "DutyAssignment_memberId_idx" ON "DutyAssignment"("memberId");

-- CreateIndex
CREATE INDEX "DutyAssignment_deputyId_idx" ON "DutyAssignment"("deputyId");

-- CreateIndex
CREATE INDEX "DutyDay_memberId_idx" ON "DutyDay"("memberId");

-- CreateIndex
CREATE INDEX "DutyDay_insteadOfId_idx" ON "DutyDay"("insteadOfId");

-- CreateIndex
CREATE UNIQUE INDEX "DutyDay_groupId_kind_date_memberId_key" ON "DutyDay"("groupId", "kind", "date", "memberId");

-- CreateIndex
CREATE INDEX "DutySwap_groupId_kind_date_idx" ON "DutySwap"("groupId", "kind", "date");

-- CreateIndex
CREATE INDEX "DutySwap_groupId_kind_otherDate_idx" ON "DutySwap"("groupId", "kind", "otherDate");

-- CreateIndex
CREATE INDEX "DutySwap_askerId_idx" ON "DutySwap"("askerId");

-- CreateIndex
CREATE INDEX "DutySwap_otherId_idx" ON "DutySwap"("otherId");

-- AddForeignKey
ALTER TABLE "DutyAssignment" ADD CONSTRAINT "DutyAssignment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyAssignment" ADD CONSTRAINT "DutyAssignment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyAssignment" ADD CONSTRAINT "DutyAssignment_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyDay" ADD CONSTRAINT "DutyDay_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyDay" ADD CONSTRAINT "DutyDay_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutyDay" ADD CONSTRAINT "DutyDay_insteadOfId_fkey" FOREIGN KEY ("insteadOfId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutySwap" ADD CONSTRAINT "DutySwap_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutySwap" ADD CONSTRAINT "DutySwap_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DutySwap" ADD CONSTRAINT "DutySwap_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say: weekdays are those of a week, and a duty does not end before it begins.
ALTER TABLE "DutyAssignment" ADD CONSTRAINT "duty_weekday" CHECK ("weekday" BETWEEN 1 AND 7);
ALTER TABLE "DutyAssignment" ADD CONSTRAINT "duty_days_in_order" CHECK ("lastDay" >= "firstDay");

-- On a day one member has a duty. The lock lets one writer of the group in at a time; it leaves rows that refer
-- to the group alone.
CREATE FUNCTION require_one_duty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Group" WHERE "id" = NEW."groupId" FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM "DutyAssignment" d
    WHERE d."groupId" = NEW."groupId" AND d."kind" = NEW."kind" AND d."weekday" = NEW."weekday" AND d."id" <> NEW."id"
      AND daterange(d."firstDay", d."lastDay", '[]') && daterange(NEW."firstDay", NEW."lastDay", '[]')
  ) THEN
    RAISE EXCEPTION 'one_duty_of_day: on a day one member has a duty'
      USING ERRCODE = '23P01', CONSTRAINT = 'one_duty_of_day';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "DutyAssignment_once" BEFORE INSERT OR UPDATE OF "groupId", "kind", "weekday", "firstDay", "lastDay"
  ON "DutyAssignment" FOR EACH ROW EXECUTE FUNCTION require_one_duty();

-- Of two who take the same duty over at once one does; of two asks for one day one is open.
CREATE UNIQUE INDEX "one_takeover_of_day" ON "DutyDay" ("groupId", "kind", "date") WHERE "word" = 'TAKES_OVER';
CREATE UNIQUE INDEX "one_swap_asked" ON "DutySwap" ("groupId", "kind", "date", "askerId") WHERE "state" = 'ASKED';

-- Evenings with a planned talk and without a host follow the duty from now on.
UPDATE "Night" n SET "hostByDuty" = true
WHERE n."hostId" IS NULL AND EXISTS (SELECT 1 FROM "Talk" t WHERE t."nightId" = n."id" AND t."state" = 'PLANNED');
