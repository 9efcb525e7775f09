import type { LinkPurpose } from '@/lib/auth/links/rules'

/** Whether what was added in such a session was added by whom another person let in: `store.ts` says the same in SQL. */
export function isHanded({
  via,
  madeById,
  memberId,
}: {
  readonly via: LinkPurpose | null
  readonly madeById: string | null
  readonly memberId: string
}): boolean {
  return (via === null || via === 'PERSONAL' || via === 'CLAIM') && madeById !== memberId
}
