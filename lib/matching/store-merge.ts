import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const MATCHING_MERGE = [
  { table: 'MentionedName', column: 'memberId', key: 'id' },
  {
    table: 'SamePersonProposal',
    column: 'memberId',
    key: 'id',
    sets: ['state'],
    clash: { on: [['personId'], ['mentionedId'], ['otherId']], then: 'drop' },
    between: ['memberId', 'otherId'],
  },
  {
    table: 'SamePersonProposal',
    column: 'otherId',
    key: 'id',
    clash: { on: [['memberId']], then: 'drop' },
    between: ['memberId', 'otherId'],
  },
] as const satisfies readonly MemberRows[]
