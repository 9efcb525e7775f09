import { actedBy, asStored, type ExportSection } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const CLAIMS_SECTIONS: readonly ExportSection[] = [
  {
    name: 'claims',
    from: `"Claim" x JOIN "Group" g ON g."id" = x."groupId" WHERE x."memberId" = ANY($1::uuid[])`,
    columns: {
      group: 'g."name"',
      state: 'x."state"::text',
      ...asStored('createdAt', 'expiresAt', 'saidAt', 'decidedAt', 'usedAt'),
      by: actedBy('x."decidedById"'),
    },
    words: { state: 'ClaimState' },
    order: 'x."createdAt", x."id"',
    covers: ['Claim.memberId'],
  },
]
