import { asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const DRAWS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'drawWords',
    from: rowsOf('DrawWord'),
    columns: asStored('word', 'at'),
    order: 'x."at", x."drawId"',
    covers: ['DrawWord.memberId'],
  },
]
