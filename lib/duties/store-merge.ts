import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const DUTIES_MERGE = [
  { table: 'DutyAssignment', column: 'memberId', key: 'id' },
  { table: 'DutyAssignment', column: 'deputyId', key: 'id' },
  {
    table: 'DutyDay',
    column: 'memberId',
    key: 'id',
    // What the one who stays said of the day stands for both.
    clash: { on: [['groupId', 'kind', 'date']], then: 'drop' },
  },
  { table: 'DutyDay', column: 'insteadOfId', key: 'id' },
  {
    table: 'DutySwap',
    column: 'askerId',
    key: 'id',
    between: ['askerId', 'otherId'],
    clash: {
      on: [['groupId', 'kind', 'date']],
      also: `t."state" = 'ASKED'`,
      then: 'drop',
    },
  },
  { table: 'DutySwap', column: 'otherId', key: 'id', between: ['askerId', 'otherId'] },
] as const satisfies readonly MemberRows[]
