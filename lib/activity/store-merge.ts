import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const ACTIVITY_MERGE = [
  {
    table: 'ReviewCandidate',
    column: 'memberId',
    key: 'reviewId',
    clash: { on: [['reviewId']], then: 'leave' },
  },
] as const satisfies readonly MemberRows[]
