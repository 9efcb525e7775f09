import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Organisers say what the community is called and how it speaks. */
export function canManageCommunity(actor: Viewer): boolean {
  return holds(actor, 'ORGANISER')
}
