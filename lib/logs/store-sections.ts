import type { ExportSection } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const LOGS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'labels',
    from: `"LogPerson" x JOIN "Group" g ON g."id" = x."groupId"
      LEFT JOIN "LogLabel" l ON l."personId" = x."id" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      label: 'coalesce(l."label", x."label")',
      group: 'g."name"',
      at: 'x."linkedAt"',
      firstAt: 'l."firstSeenAt"',
      lastAt: 'l."lastSeenAt"',
    },
    order: 'x."label", l."firstSeenAt", l."label", x."id"',
    covers: ['LogPerson.memberId'],
  },
  {
    name: 'messages',
    from: `"Message" x JOIN "LogPerson" p ON p."id" = x."personId" JOIN "Group" g ON g."id" = x."groupId"
      WHERE p."memberId" = ANY($1::uuid[])`,
    columns: { at: 'x."at"', group: 'g."name"', kind: 'x."kind"::text', text: 'x."text"' },
    words: { kind: 'MessageKind' },
    order: 'x."at", x."ordinal", x."id"',
    covers: [],
  },
]
