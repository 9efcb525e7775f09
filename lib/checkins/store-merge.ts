import type { MemberRows } from '@/lib/db/member-rows'
import { isBetter } from './rules-merge'

/** Rows of this room that a merge of members moves. Of two check-ins at one night the better stays. */
export const CHECK_INS_MERGE = [
  {
    table: 'CheckIn',
    column: 'memberId',
    key: 'id',
    clash: { on: [['nightId']], then: isBetter },
  },
  { table: 'OfflineTap', column: 'memberId', key: 'id' },
  {
    table: 'AttendanceDispute',
    column: 'memberId',
    key: 'id',
    clash: { on: [['nightId']], then: 'drop' },
  },
  { table: 'CheckInCorrection', column: 'memberId', key: 'id' },
] as const satisfies readonly MemberRows[]
