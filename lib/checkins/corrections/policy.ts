import type { Viewer } from '@/lib/auth/types'
import { canManagePeople } from '@/lib/members/policy'

/** Organisers put right what stands of others, and answer what members say about it. */
export function canCorrect(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}

/** None corrects themselves: another organiser does. */
export function isOwn(viewer: Viewer, memberId: string): boolean {
  return viewer.kind === 'member' && viewer.memberId === memberId
}
