import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const COMPLIANCE_MERGE = [
  { table: 'NicknameExemption', column: 'memberId', key: 'id', sets: ['liftedAt'] },
  {
    table: 'Reminder',
    column: 'memberId',
    key: 'id',
    clash: { on: [['via', 'day']], then: 'leave' },
  },
  { table: 'ComplianceDecision', column: 'memberId', key: 'id', sets: ['round'] },
] as const satisfies readonly MemberRows[]
