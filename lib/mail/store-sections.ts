import { asStored, type ExportSection } from '@/lib/shared/export-section'

/** What this floor keeps about a person. */
export const MAIL_SECTIONS: readonly ExportSection[] = [
  {
    name: 'mail',
    from: `"Mail" x WHERE lower(x."to") = ANY($2::text[])`,
    columns: asStored('subject', 'text', 'createdAt', 'sentAt'),
    order: 'x."createdAt", x."id"',
    covers: [],
  },
]
