import { actedBy, asStored, type ExportSection } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const SEATS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'seatProposals',
    from: `"SeatProposal" x JOIN "Application" a ON a."id" = x."applicationId"
      WHERE a."memberId" = ANY($1::uuid[])`,
    columns: {
      ...asStored('place', 'proposedAt', 'endedAt', 'reason'),
      answer: 'x."ending"::text',
      by: actedBy('x."endedById"'),
    },
    words: { answer: 'ProposalEnding' },
    order: 'x."proposedAt", x."id"',
    covers: [],
  },
]
