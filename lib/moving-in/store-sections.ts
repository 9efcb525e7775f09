import { actedBy, asStored, type ExportSection } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const MOVING_IN_SECTIONS: readonly ExportSection[] = [
  {
    name: 'invitations',
    from: `"Invitation" x JOIN "InvitationBatch" b ON b."id" = x."batchId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      way: 'b."way"::text',
      state: 'x."state"::text',
      ...asStored('madeAt'),
      by: actedBy('b."createdById"'),
    },
    words: { way: 'InvitationWay', state: 'InvitationState' },
    order: 'b."createdAt", x."id"',
    covers: ['Invitation.memberId'],
  },
]
