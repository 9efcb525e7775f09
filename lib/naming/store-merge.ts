import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const NAMING_MERGE = [
  { table: 'NamingRuleComment', column: 'memberId', key: 'id' },
  {
    table: 'NamingRuleAcknowledgement',
    column: 'memberId',
    key: 'ruleId',
    clash: { on: [['ruleId']], then: 'drop' },
  },
] as const satisfies readonly MemberRows[]
