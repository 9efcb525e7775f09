import type { Viewer } from '@/lib/auth/types'
import { canManagePeople } from '@/lib/members/policy'

/** A roster shows everybody with what the file says of them, and changes standings: for organisers. */
export function canUseRosters(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}
