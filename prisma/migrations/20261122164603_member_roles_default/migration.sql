-- AlterTable
ALTER TABLE "Member" ALTER COLUMN "roles" SET DEFAULT ARRAY[]::"Role"[];

-- Members made before had no value at all, which no search for an empty list finds.
UPDATE "Member" SET "roles" = ARRAY[]::"Role"[] WHERE "roles" IS NULL;
