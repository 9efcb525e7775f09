-- The settings say who changed them last: the newest record of each act is read by its name.
CREATE INDEX "AuditRecord_action_at_idx" ON "AuditRecord" ("action", "at");
