import { keyState } from '@/lib/auth/secret'
import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/**
 * Where the keys come from and how many are kept, never a key itself: for owners, who host the machine or know who
 * does; null for every other viewer.
 */
export function keysShown(viewer: Viewer): ReturnType<typeof keyState> | null {
  return holds(viewer, 'OWNER') ? keyState() : null
}
