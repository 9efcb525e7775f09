import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const NIGHTS_MERGE = [
  { table: 'Night', column: 'hostId', key: 'id' },
] as const satisfies readonly MemberRows[]
