import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Coordinators and editors say which talks belong together. */
export function canTieTalks(actor: Viewer): boolean {
  return holds(actor, 'COORDINATOR') || holds(actor, 'EDITOR')
}
