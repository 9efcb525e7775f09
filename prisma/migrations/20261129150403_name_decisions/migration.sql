-- What an editor said of a string that looks like a name, once for the community.

CREATE TYPE "NameAnswer" AS ENUM ('HIDE', 'KEEP', 'WORD');

CREATE TABLE "NameDecision" (
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "answer" "NameAnswer" NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NameDecision_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "NameDecision_folded_key" ON "NameDecision"("folded");

ALTER TABLE "NameDecision" ADD CONSTRAINT "NameDecision_byId_fkey" FOREIGN KEY ("byId")
  REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TRIGGER "NameDecision_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "NameDecision"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages', 'names');
