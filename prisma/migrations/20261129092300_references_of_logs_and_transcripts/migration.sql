-- Who published, imported, linked and uploaded, and who speaks in a transcript, are rows that exist. An id
-- that names no row any more says nothing, and becomes null first; how many there were is said.

DO $$
DECLARE
  reference record;
  dangling bigint;
BEGIN
  FOR reference IN SELECT * FROM (VALUES
    ('Transcript', 'speakerPersonId', 'LogPerson'),
    ('Transcript', 'hostPersonId', 'LogPerson'),
    ('Transcript', 'publishedById', 'Member'),
    ('TranscriptLine', 'mediaId', 'Media'),
    ('Source', 'importedById', 'Member'),
    ('LogPerson', 'linkedById', 'Member'),
    ('Upload', 'createdById', 'Member')
  ) AS listed("from", "column", "to")
  LOOP
    EXECUTE format(
      'UPDATE %1$I SET %2$I = NULL WHERE %2$I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %3$I named WHERE named."id" = %1$I.%2$I)',
      reference."from", reference."column", reference."to");
    GET DIAGNOSTICS dangling = ROW_COUNT;
    IF dangling > 0 THEN
      RAISE NOTICE '%.%: % rows named a % that does not exist and name none now',
        reference."from", reference."column", dangling, reference."to";
    END IF;
  END LOOP;
END $$;

ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_speakerPersonId_fkey"
  FOREIGN KEY ("speakerPersonId") REFERENCES "LogPerson"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_hostPersonId_fkey"
  FOREIGN KEY ("hostPersonId") REFERENCES "LogPerson"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Transcript" ADD CONSTRAINT "Transcript_publishedById_fkey"
  FOREIGN KEY ("publishedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "TranscriptLine" ADD CONSTRAINT "TranscriptLine_mediaId_fkey"
  FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Source" ADD CONSTRAINT "Source_importedById_fkey"
  FOREIGN KEY ("importedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "LogPerson" ADD CONSTRAINT "LogPerson_linkedById_fkey"
  FOREIGN KEY ("linkedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_createdById_fkey"
  FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
