import { isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { canManagePeople } from '@/lib/members/policy'

/** Who is silent is nobody's business but the organisers'. */
export function canReview(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}

/** Nobody decides on themselves. */
export function canDecideOn(viewer: Viewer, memberId: string): boolean {
  return canReview(viewer) && !(viewer.kind === 'member' && viewer.memberId === memberId)
}

/** Members answer for themselves. */
export function canAnswer(viewer: Viewer): boolean {
  return isMember(viewer)
}
