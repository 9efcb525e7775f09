-- The dictionary of names is made from these columns of a member. Every other change of a member (a visit, a role, a
-- setting) had it made anew, and everything published looked through for new names.
CREATE OR REPLACE TRIGGER "Member_revision" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "Member"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('pages');
CREATE TRIGGER "Member_names_revision"
  AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF "displayName", "company", "mergedIntoId", "erasedAt" ON "Member"
  FOR EACH STATEMENT EXECUTE FUNCTION move_revision('names');
