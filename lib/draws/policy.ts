import { isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Draws are the members' own business; to a visitor there is none. */
export function canSeeDraws(viewer: Viewer): boolean {
  return isMember(viewer)
}
