import { isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { canManagePeople } from '@/lib/members/policy'

/** Only organisers see who is silent. */
export function canReview(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}

/** Organisers do not decide on themselves. */
export function canDecideOn(viewer: Viewer, memberId: string): boolean {
  return canReview(viewer) && !(viewer.kind === 'member' && viewer.memberId === memberId)
}

/** Members answer for themselves. */
export function canAnswer(viewer: Viewer): boolean {
  return isMember(viewer)
}
