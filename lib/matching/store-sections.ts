import { actedBy, asStored, type ExportSection, rowsOf } from '@/lib/shared/export-section'

/** What this room keeps about a person. */
export const MATCHING_SECTIONS: readonly ExportSection[] = [
  {
    name: 'mentioned',
    from: rowsOf('MentionedName'),
    columns: asStored('text', 'times', 'firstAt', 'lastAt'),
    order: 'x."firstAt", x."id"',
    covers: ['MentionedName.memberId'],
  },
  {
    name: 'proposals',
    from: `"SamePersonProposal" x WHERE x."memberId" = ANY($1::uuid[]) OR x."otherId" = ANY($1::uuid[])`,
    // The other side and the reasons describe a person who may be another one.
    columns: { ...asStored('score', 'createdAt', 'decidedAt'), state: 'x."state"::text' },
    words: { state: 'ProposalState' },
    order: 'x."createdAt", x."id"',
    covers: ['SamePersonProposal.memberId', 'SamePersonProposal.otherId'],
  },
  {
    name: 'merges',
    from: `"MemberMerge" x WHERE x."keptId" = ANY($1::uuid[]) OR x."otherId" = ANY($1::uuid[])`,
    columns: {
      kind: 'x."kind"::text',
      ...asStored('reason', 'at', 'undoneAt'),
      by: actedBy('x."byId"'),
    },
    words: { kind: 'MergeKind' },
    order: 'x."at", x."id"',
    covers: ['MemberMerge.keptId', 'MemberMerge.otherId'],
  },
]
