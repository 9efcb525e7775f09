-- CreateTable
CREATE TABLE "Resolving" (
    "groupId" UUID NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "cancelAskedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Resolving_pkey" PRIMARY KEY ("groupId")
);
