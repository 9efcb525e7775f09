import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { countPages } from '@/lib/shared/page'
import { canManageQuotas, canReadQuota } from './policy'
import { earned, earningSince } from './rules-earning'
import { withBalances } from './rules-ledger'
import type { BalanceFilter } from './schema'
import { earningFacts } from './store-earning'
import * as store from './store-ledger'
import { listPolicies } from './store-policies'
import type { BalancePage, QuotaView } from './types'
import type { EarningView } from './types-earning'

/** A member's balance with every line that made it; null for whom that is not. */
export async function quotaOf(viewer: Viewer, memberId: string): Promise<QuotaView | null> {
  if (!canReadQuota(viewer, memberId)) return null
  const lines = withBalances(await store.findEntries(readable(), memberId))
  return { balance: lines.at(-1)?.balance ?? 0, lines }
}

/** How many people the viewer may still vouch for; null for who is no member. */
export async function quotaBalance(viewer: Viewer): Promise<number | null> {
  return viewer.kind === 'member' ? store.findBalance(readable(), viewer.memberId) : null
}

/** How what a member earned is counted; null while nothing is earned, and for whom it is not. */
export async function earningOf(viewer: Viewer, memberId: string): Promise<EarningView | null> {
  if (!canReadQuota(viewer, memberId)) return null
  const at = now()
  const policies = await listPolicies(readable())
  const talks = earningSince(policies, at, 'talkEarns')
  const nights = earningSince(policies, at, 'nightsForOne')
  if (talks === null && nights === null) return null
  const [known] = await earningFacts(readable(), { talks, nights, until: at }, memberId)
  const none = { memberId, talks: [], nights: 0, granted: 0, nightsGranted: 0, lastNights: 0 }
  const facts = known ?? none
  const found = earned(policies, at, facts)
  if (found === null) return null
  const { granted } = facts
  return { ...found.working, granted, talksSince: talks, nightsSince: nights }
}

const PAGE = 50

/** What everybody has, for organisers; null for others. Totals are of all who match, not of the page. */
export async function quotaBalances(
  viewer: Viewer,
  filter: BalanceFilter,
): Promise<BalancePage | null> {
  if (!canManageQuotas(viewer)) return null
  const [rows, totals] = await Promise.all([
    store.findBalances(readable(), filter, PAGE),
    store.sumBalances(readable(), filter),
  ])
  const pages = countPages(totals.members, PAGE)
  return { rows, totals, page: filter.page, pages }
}

/** Whose ledger an organiser looks at; null when there is none for the viewer. */
export async function quotaOwner(viewer: Viewer, memberId: string) {
  return canManageQuotas(viewer) ? store.findOwner(readable(), memberId) : null
}
