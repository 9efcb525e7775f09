-- The page of a talk reads who may lead its evening, which the group's week says.
CREATE TRIGGER "EveningTemplate_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "EveningTemplate"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
