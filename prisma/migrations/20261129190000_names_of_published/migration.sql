-- CreateTable
CREATE TABLE "NameCheck" (
    "transcriptId" UUID NOT NULL,
    "rules" SMALLINT NOT NULL,
    "open" INTEGER NOT NULL,

    CONSTRAINT "NameCheck_pkey" PRIMARY KEY ("transcriptId")
);

-- CreateIndex
CREATE INDEX "NameCheck_open_idx" ON "NameCheck"("open");

-- AddForeignKey
ALTER TABLE "NameCheck" ADD CONSTRAINT "NameCheck_transcriptId_fkey" FOREIGN KEY ("transcriptId") REFERENCES "Transcript"("id") ON DELETE CASCADE ON UPDATE CASCADE;
