import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const REDACTION_MERGE = [
  { table: 'ErasedName', column: 'memberId', key: 'id' },
] as const satisfies readonly MemberRows[]
