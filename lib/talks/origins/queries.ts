import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { countsOf, firstDayOf } from './rules'
import { countOrigins } from './store'
import type { OriginCounts, OriginPeriod } from './types'

/** How the talks of a group came to the plan; null without the duty. */
export async function talkOrigins(
  viewer: Viewer,
  groupId: string,
  { period, tonight }: { readonly period: OriginPeriod; readonly tonight: Temporal.PlainDate },
): Promise<OriginCounts | null> {
  if (!canPlan(viewer)) return null
  const rows = await countOrigins(readable(), groupId, firstDayOf(period, tonight))
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return { period, total, counts: countsOf(rows) }
}
