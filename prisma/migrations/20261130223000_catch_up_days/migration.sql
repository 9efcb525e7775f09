-- How long reading a published transcript counts as caught up, by the group's week.
ALTER TABLE "EveningTemplate" ADD COLUMN "catchUpDays" SMALLINT NOT NULL DEFAULT 7;
ALTER TABLE "EveningTemplate" ADD CONSTRAINT "evening_template_catch_up" CHECK ("catchUpDays" BETWEEN 0 AND 60);

DROP TRIGGER "EveningTemplate_stays" ON "EveningTemplate";
CREATE TRIGGER "EveningTemplate_stays"
  BEFORE DELETE OR UPDATE OF "groupId", "version", "weekdays", "checkInOpens", "checkInCloses", "starts", "questions",
    "ends", "opener", "catchUpDays", "firstDay", "effectiveFrom" ON "EveningTemplate"
  FOR EACH ROW EXECUTE FUNCTION refuse_template_change();
