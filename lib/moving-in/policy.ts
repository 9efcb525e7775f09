import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Who is not in yet, and letting members in: organisers. */
export function canMoveIn(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}
