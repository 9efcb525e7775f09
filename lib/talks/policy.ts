import { hasDesk, isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import type { Audience } from './types'

/**
 * How much of the plan a viewer may know. Anyone with a duty sees kept talks too: a host has to
 * lead that evening, a coordinator must not promise it twice.
 */
export function audienceOf(viewer: Viewer): Audience {
  if (hasDesk(viewer)) return 'DESK'
  return isMember(viewer) ? 'MEMBER' : 'VISITOR'
}
