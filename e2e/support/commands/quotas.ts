import { adjustQuota } from '@/lib/quotas/commands'
import { saveQuotaPolicy } from '@/lib/quotas/commands-policy'
import { FIRST_TERMS } from '@/lib/quotas/rules-policy'
import type { CommandCases } from './types'

/** How the commands of `quotas` are called. */
export const QUOTAS_CASES: CommandCases = {
  'quotas adjustQuota': (actor, { memberId }) =>
    adjustQuota(actor, { memberId, amount: 1, reason: '帮忙带新人' }),
  'quotas saveQuotaPolicy': (actor) =>
    saveQuotaPolicy(actor, {
      ...FIRST_TERMS,
      after: 1,
      note: '多给一个',
      effectiveFrom: '2099-01-01',
    }),
}
