-- CreateEnum
CREATE TYPE "RoleEventKind" AS ENUM ('GIVEN', 'TAKEN', 'ENDED');

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "roleEnds" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "RoleEvent" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "kind" "RoleEventKind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "until" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "RoleEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RoleEvent_memberId_at_idx" ON "RoleEvent"("memberId", "at");

-- AddForeignKey
ALTER TABLE "RoleEvent" ADD CONSTRAINT "RoleEvent_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleEvent" ADD CONSTRAINT "RoleEvent_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A role that is gone has no end: one that is given again later, by a merge that is undone as well, is not over at once.
CREATE FUNCTION keep_role_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."roleEnds" := COALESCE(
    (SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(NEW."roleEnds") e WHERE e.key = ANY (NEW."roles"::text[])),
    '{}');
  RETURN NEW;
END $$;

CREATE TRIGGER "Member_role_ends" BEFORE UPDATE OF "roles", "roleEnds" ON "Member"
FOR EACH ROW WHEN (NEW."roleEnds" <> '{}') EXECUTE FUNCTION keep_role_ends();
