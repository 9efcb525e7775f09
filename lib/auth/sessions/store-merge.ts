import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const AUTH_MERGE = [
  { table: 'Session', column: 'memberId', key: 'id' },
  { table: 'Passkey', column: 'memberId', key: 'id' },
  { table: 'LinkedAccount', column: 'memberId', key: 'id' },
  { table: 'SignInLink', column: 'memberId', key: 'id' },
  { table: 'FirstSignIn', column: 'memberId', key: 'id' },
] as const satisfies readonly MemberRows[]
