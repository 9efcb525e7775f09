import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { canManagePeople } from '@/lib/members/policy'

/** Members refer; no other does it for them, and applicants are no members yet. */
export function canRefer(actor: Viewer): actor is MemberViewer {
  return actor.kind === 'member'
}

/** Who brought whom is seen whole by organisers alone; everybody else sees their own line of it. */
export function canSeeTree(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}

/** Writing down who brought a member in the days before. */
export function canRecordBringing(actor: Viewer): boolean {
  return canManagePeople(actor)
}
