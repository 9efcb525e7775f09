import { isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Members see draws. Visitors do not. */
export function canSeeDraws(viewer: Viewer): boolean {
  return isMember(viewer)
}
