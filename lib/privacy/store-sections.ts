import { asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const PRIVACY_SECTIONS: readonly ExportSection[] = [
  {
    name: 'corrections',
    from: rowsOf('CorrectionRequest'),
    columns: asStored('text', 'askedAt', 'mailedAt'),
    order: 'x."askedAt", x."id"',
    covers: ['CorrectionRequest.memberId'],
  },
]
