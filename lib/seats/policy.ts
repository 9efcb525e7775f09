import type { Viewer } from '@/lib/auth/types'
import { canManagePeople } from '@/lib/members/policy'

/** Seats, whom they are proposed for, and the policy: organisers. */
export function canManageSeats(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}

/** Applicants see their own working only. */
export function canSeePlace(viewer: Viewer, applicationId: string): boolean {
  if (viewer.kind === 'applicant') return viewer.applicationId === applicationId
  return canManageSeats(viewer)
}
