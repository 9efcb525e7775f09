-- CreateEnum
CREATE TYPE "SequelKind" AS ENUM ('FOLLOW_UP', 'CORRECTION');

-- CreateTable
CREATE TABLE "Series" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeriesPart" (
    "talkId" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "SeriesPart_pkey" PRIMARY KEY ("talkId")
);

-- CreateTable
CREATE TABLE "Sequel" (
    "talkId" UUID NOT NULL,
    "ofId" UUID NOT NULL,
    "kind" "SequelKind" NOT NULL,

    CONSTRAINT "Sequel_pkey" PRIMARY KEY ("talkId","ofId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SeriesPart_seriesId_number_key" ON "SeriesPart"("seriesId", "number");

-- CreateIndex
CREATE INDEX "Sequel_ofId_idx" ON "Sequel"("ofId");

-- AddForeignKey
ALTER TABLE "SeriesPart" ADD CONSTRAINT "SeriesPart_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesPart" ADD CONSTRAINT "SeriesPart_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sequel" ADD CONSTRAINT "Sequel_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sequel" ADD CONSTRAINT "Sequel_ofId_fkey" FOREIGN KEY ("ofId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say. Parts are counted from 1; a talk follows another one, and of two talks one follows the other.
ALTER TABLE "SeriesPart" ADD CONSTRAINT "series_part_counted" CHECK ("number" BETWEEN 1 AND 99);
ALTER TABLE "Sequel" ADD CONSTRAINT "sequel_of_another" CHECK ("ofId" <> "talkId");
CREATE UNIQUE INDEX "sequel_one_way" ON "Sequel" (LEAST("talkId", "ofId"), GREATEST("talkId", "ofId"));

-- They stand on public pages of talks.
CREATE TRIGGER "Series_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Series"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "SeriesPart_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "SeriesPart"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "Sequel_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Sequel"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
