import type { MemberRows } from '@/lib/db/member-rows'

/** Rows of this room that a merge of members moves. */
export const REFERRALS_MERGE = [
  {
    table: 'Referral',
    column: 'referrerId',
    key: 'id',
    between: ['referrerId', 'admittedId'],
  },
  {
    table: 'Referral',
    column: 'admittedId',
    key: 'id',
    between: ['referrerId', 'admittedId'],
  },
] as const satisfies readonly MemberRows[]
