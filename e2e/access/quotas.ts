import { may, MEMBERS, ORGANISERS, ORGANISING, quiet } from './answers'
import type { CommandRule, RouteRule } from './answers'

/** How many people may this member still vouch for, and how did that come about. */
export const QUOTAS_ROUTES: readonly RouteRule[] = [
  { route: '/referrals/quota', answers: MEMBERS },
  { route: '/desk/referrals', answers: ORGANISERS },
  { route: '/desk/referrals/[memberId]', record: 'member', answers: ORGANISERS },
  { route: '/desk/referrals/policy', answers: ORGANISERS },
  { route: '/desk/referrals/csv', answers: quiet(ORGANISERS) },
  { route: '/desk/referrals/ledger/csv', answers: quiet(ORGANISERS) },
]

export const QUOTAS_COMMANDS: readonly CommandRule[] = [
  may('quotas adjustQuota', ORGANISING),
  may('quotas saveQuotaPolicy', ORGANISING),
]
