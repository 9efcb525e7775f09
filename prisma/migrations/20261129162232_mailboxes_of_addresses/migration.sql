-- Which mailbox an address leads to: lib/auth/links/rules-mailbox.ts says the same, and a test compares them.
CREATE FUNCTION mailbox_of(address text) RETURNS text AS $$
  SELECT CASE
    WHEN split_part(address, '@', 2) IN ('gmail.com', 'googlemail.com')
      THEN replace(split_part(split_part(address, '@', 1), '+', 1), '.', '') || '@gmail.com'
    ELSE split_part(split_part(address, '@', 1), '+', 1) || '@' || split_part(address, '@', 2)
  END
  FROM (SELECT lower($1)) AS lowered (address)
$$ LANGUAGE sql IMMUTABLE PARALLEL SAFE;

CREATE INDEX "application_mailbox" ON "Application" (mailbox_of(email));
CREATE INDEX "member_mailbox" ON "Member" (mailbox_of(email));
