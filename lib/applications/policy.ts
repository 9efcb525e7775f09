import type { Viewer } from '@/lib/auth/types'
import { holds } from '@/lib/auth/roles'

/** Members see who waits for a voucher, and vouch. */
export function canVouch(viewer: Viewer): boolean {
  return viewer.kind === 'member'
}

/** The queue, what applicants wrote, and the decisions: organisers only. */
export function canDecide(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}
