import type { Viewer } from '@/lib/auth/types'
import { canManagePeople } from '@/lib/members/policy'

/** A roster shows all members with what the file says of them, and changes their status: for organisers. */
export function canUseRosters(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}
