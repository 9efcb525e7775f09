import type { Viewer } from '@/lib/auth/types'

/** Members see who waits for a voucher, and vouch. */
export function canVouch(viewer: Viewer): boolean {
  return viewer.kind === 'member'
}
