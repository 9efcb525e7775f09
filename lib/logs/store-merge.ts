import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const LOGS_MERGE = [
  { table: 'LogPerson', column: 'memberId', key: 'id' },
] as const satisfies readonly MemberRows[]
