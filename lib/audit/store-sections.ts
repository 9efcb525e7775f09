import { actedBy, asStored, type ExportSection } from '@/lib/shared/export-section'

/** Records are never rewritten: an action of before is exported under the name it has now. */
const ACTION = `CASE x."action" WHEN 'application.told' THEN 'application.notified' ELSE x."action" END`

/** What this floor keeps about a person. */
export const AUDIT_SECTIONS: readonly ExportSection[] = [
  {
    name: 'audit',
    from: `"AuditRecord" x WHERE x."subjectId" = ANY($1::uuid[]::text[])`,
    // Facts hold ids, dates and codes of other members.
    columns: { ...asStored('at'), action: ACTION, by: actedBy('x."actorId"') },
    words: { action: 'Action' },
    order: 'x."id"',
    covers: ['AuditRecord.subjectId'],
  },
  {
    name: 'acts',
    from: `"AuditRecord" x WHERE x."actorId" = ANY($1::uuid[])`,
    columns: { ...asStored('at'), action: ACTION, kind: 'x."subjectType"' },
    words: { action: 'Action', kind: 'Subject' },
    order: 'x."id"',
    covers: ['AuditRecord.actorId'],
  },
]
