import { actedBy, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const PRIVACY_SECTIONS: readonly ExportSection[] = [
  {
    name: 'consents',
    from: rowsOf('Consent'),
    columns: { ask: 'x."ask"::text', ...asStored('answer', 'at'), by: actedBy('x."byId"') },
    order: 'x."at", x."id"',
    covers: ['Consent.memberId'],
  },
]
