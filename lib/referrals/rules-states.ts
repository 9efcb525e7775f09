import type { QuotaEnding } from '@/lib/quotas/types'
import type { ReferralEnding, ReferralState } from './types'

/** What the end of a referral means for the quota held for it. */
export function quotaEndingOf(ending: ReferralEnding): QuotaEnding {
  if (ending === 'ADMITTED') return 'CONSUME'
  return ending === 'EXPIRED' ? 'EXPIRE' : 'RELEASE'
}

/** Whether something can still come of it. */
export function isOpen(state: ReferralState): boolean {
  return state === 'OPEN' || state === 'APPLIED'
}
