import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canManagePeople } from '@/lib/members/policy'
import { now } from '@/lib/shared/clock'
import * as store from './store'
import type { PlannedDuty } from './types'

/**
 * What would lose its speaker or host if the member left now: for the member, and for who may decide that
 * they go. Empty for every other viewer.
 */
export async function plannedDuties(
  viewer: Viewer,
  memberId: string,
): Promise<readonly PlannedDuty[]> {
  const own = viewer.kind === 'member' && viewer.memberId === memberId
  if (!own && !canManagePeople(viewer)) return []
  return store.listDutiesOf(readable(), memberId, now())
}
