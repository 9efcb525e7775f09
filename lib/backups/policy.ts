import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Owners host the machine or know who does. A backup itself is made at the terminal alone. */
export function canSeeBackups(viewer: Viewer): boolean {
  return holds(viewer, 'OWNER')
}
