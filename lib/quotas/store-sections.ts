import { actedBy, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const QUOTAS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'quota',
    from: rowsOf('QuotaEntry'),
    columns: {
      kind: 'x."kind"::text',
      version: 'x."policyVersion"',
      by: actedBy('x."byId"'),
      ...asStored('amount', 'reason', 'at'),
    },
    words: { kind: 'QuotaKind' },
    order: 'x."at", x."id"',
    covers: ['QuotaEntry.memberId'],
  },
]
