-- CreateEnum
CREATE TYPE "SpeakerDrawSource" AS ENUM ('APP', 'HAND');

-- CreateEnum
CREATE TYPE "SpeakerDrawState" AS ENUM ('OPEN', 'LISTED', 'ASKING', 'TAKEN', 'ENDED', 'CANCELLED');

-- AlterTable
ALTER TABLE "Draw" ADD COLUMN     "listedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ticketsLater" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SpeakChoice" (
    "nightId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "willing" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpeakChoice_pkey" PRIMARY KEY ("nightId","memberId")
);

-- CreateTable
CREATE TABLE "SpeakerDraw" (
    "id" UUID NOT NULL,
    "nightId" UUID NOT NULL,
    "source" "SpeakerDrawSource" NOT NULL,
    "state" "SpeakerDrawState" NOT NULL,
    "drawId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "listedAt" TIMESTAMPTZ(3),
    "drawnAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SpeakerDraw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerDrawEntry" (
    "id" UUID NOT NULL,
    "speakerDrawId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "ticket" TEXT,
    "place" INTEGER,
    "reason" TEXT,
    "reasonDate" DATE,
    "askId" UUID,

    CONSTRAINT "SpeakerDrawEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerDrawPolicy" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "spokeDays" INTEGER NOT NULL,
    "newDays" INTEGER NOT NULL,
    "noDays" INTEGER NOT NULL,
    "answerDays" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "effectiveFrom" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SpeakerDrawPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SpeakChoice_memberId_idx" ON "SpeakChoice"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerDraw_drawId_key" ON "SpeakerDraw"("drawId");

-- CreateIndex
CREATE INDEX "SpeakerDraw_nightId_idx" ON "SpeakerDraw"("nightId");

-- CreateIndex
CREATE INDEX "SpeakerDraw_openedById_idx" ON "SpeakerDraw"("openedById");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerDrawEntry_askId_key" ON "SpeakerDrawEntry"("askId");

-- CreateIndex
CREATE INDEX "SpeakerDrawEntry_memberId_idx" ON "SpeakerDrawEntry"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerDrawEntry_speakerDrawId_memberId_key" ON "SpeakerDrawEntry"("speakerDrawId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerDrawEntry_speakerDrawId_place_key" ON "SpeakerDrawEntry"("speakerDrawId", "place");

-- CreateIndex
CREATE UNIQUE INDEX "SpeakerDrawPolicy_version_key" ON "SpeakerDrawPolicy"("version");

-- AddForeignKey
ALTER TABLE "SpeakChoice" ADD CONSTRAINT "SpeakChoice_nightId_fkey" FOREIGN KEY ("nightId") REFERENCES "Night"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakChoice" ADD CONSTRAINT "SpeakChoice_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerDraw" ADD CONSTRAINT "SpeakerDraw_nightId_fkey" FOREIGN KEY ("nightId") REFERENCES "Night"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerDraw" ADD CONSTRAINT "SpeakerDraw_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "Draw"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerDraw" ADD CONSTRAINT "SpeakerDraw_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerDrawEntry" ADD CONSTRAINT "SpeakerDrawEntry_speakerDrawId_fkey" FOREIGN KEY ("speakerDrawId") REFERENCES "SpeakerDraw"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerDrawEntry" ADD CONSTRAINT "SpeakerDrawEntry_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerDrawEntry" ADD CONSTRAINT "SpeakerDrawEntry_askId_fkey" FOREIGN KEY ("askId") REFERENCES "TalkAsk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say: an evening has one draw that was not cancelled, however many hosts begin one at once.
CREATE UNIQUE INDEX "one_speaker_draw" ON "SpeakerDraw"("nightId") WHERE "state" <> 'CANCELLED';

-- A draw of the app has its commitment; one that was entered by hand has none, and is never called verifiable.
ALTER TABLE "SpeakerDraw" ADD CONSTRAINT "speaker_draw_of_source" CHECK (("source" = 'APP') = ("drawId" IS NOT NULL));
ALTER TABLE "SpeakerDrawEntry" ADD CONSTRAINT "speaker_draw_place" CHECK ("place" >= 1);
ALTER TABLE "SpeakerDrawPolicy" ADD CONSTRAINT "speaker_draw_policy_counted"
  CHECK ("spokeDays" >= 0 AND "newDays" >= 0 AND "noDays" >= 0 AND "answerDays" >= 1);

-- What was committed to stays. Tickets that come later are listed once; a draw that is over is over.
CREATE FUNCTION refuse_draw_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."seed" <> NEW."seed" OR OLD."purpose" <> NEW."purpose" OR OLD."commitment" <> NEW."commitment"
    OR OLD."committedAt" <> NEW."committedAt" OR OLD."ticketsLater" <> NEW."ticketsLater" THEN
    RAISE EXCEPTION 'What a draw committed to is never changed.';
  END IF;
  IF OLD."tickets" <> NEW."tickets"
    AND (NOT OLD."ticketsLater" OR OLD."listedAt" IS NOT NULL OR OLD."state" <> 'COMMITTED') THEN
    RAISE EXCEPTION 'The tickets of a draw are never changed.';
  END IF;
  IF OLD."state" <> NEW."state" AND OLD."state" <> 'COMMITTED' THEN
    RAISE EXCEPTION 'A draw that is over is never opened again.';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER "Draw_stays"
  BEFORE UPDATE OF "seed", "purpose", "commitment", "committedAt", "ticketsLater", "tickets", "state" ON "Draw"
  FOR EACH ROW EXECUTE FUNCTION refuse_draw_change();

CREATE FUNCTION refuse_draw_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'A word of a draw is never changed.'; END IF;
  IF EXISTS (SELECT 1 FROM "Draw" WHERE "id" = NEW."drawId" AND "state" <> 'COMMITTED') THEN
    RAISE EXCEPTION 'A word comes before the reveal of its draw.';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER "DrawWord_stays"
  BEFORE INSERT OR UPDATE OF "word", "at", "drawId" ON "DrawWord"
  FOR EACH ROW EXECUTE FUNCTION refuse_draw_word();

-- A ticket and a place, once given, stay the member's who saw them; a member who is merged into another takes them along.
CREATE FUNCTION refuse_ticket_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."ticket" IS DISTINCT FROM NEW."ticket"
    OR (OLD."place" IS NOT NULL AND OLD."place" IS DISTINCT FROM NEW."place") THEN
    RAISE EXCEPTION 'A ticket of a draw and its place are never changed.';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER "SpeakerDrawEntry_stays"
  BEFORE UPDATE OF "ticket", "place" ON "SpeakerDrawEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_ticket_change();
