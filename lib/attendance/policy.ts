import type { Viewer } from '@/lib/auth/types'
import { canManagePeople } from '@/lib/members/policy'

/** Organisers see everybody's attendance; who leads an evening sees that evening's. */
export function canSeeAttendance(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}
