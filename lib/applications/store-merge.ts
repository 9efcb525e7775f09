import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const APPLICATIONS_MERGE = [
  {
    table: 'Application',
    column: 'memberId',
    key: 'id',
    clash: { on: [[]], then: 'leave' },
  },
] as const satisfies readonly MemberRows[]
