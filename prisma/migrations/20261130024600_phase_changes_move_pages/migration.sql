-- A public page says when its evening really began and ended, so what the host did last moves its revision.
CREATE TRIGGER "PhaseChange_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "PhaseChange"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
