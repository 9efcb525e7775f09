import { asDay, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const NIGHTS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'hosted',
    from: rowsOf('Night', 'hostId'),
    columns: asDay('night', 'x."date"'),
    order: 'x."date", x."id"',
    covers: ['Night.hostId'],
  },
]
