import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** The queue, what applicants wrote, and the decisions: organisers, and nobody else. */
export function canDecide(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}
