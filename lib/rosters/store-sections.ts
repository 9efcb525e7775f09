import { asStored, type ExportSection } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const ROSTERS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'rosters',
    from: `"RosterRow" x JOIN "Roster" r ON r."id" = x."rosterId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      at: 'r."takenAt"',
      ...asStored('nickname', 'fields'),
      state: 'x."outcome"::text',
      verdict: 'x."verdict"::text',
    },
    words: { state: 'RosterOutcome', verdict: 'Verdict' },
    order: 'r."takenAt", x."id"',
    covers: ['RosterRow.memberId'],
  },
]
