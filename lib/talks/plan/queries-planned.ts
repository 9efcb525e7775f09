import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { listPlanned } from './store'
import type { PlannedTalk } from './types'

/** What is planned for a group from the date on; null for a viewer who does not plan. */
export async function plannedFrom(
  viewer: Viewer,
  groupId: string,
  from: Temporal.PlainDate,
): Promise<readonly PlannedTalk[] | null> {
  return canPlan(viewer) ? listPlanned(readable(), groupId, from) : null
}
