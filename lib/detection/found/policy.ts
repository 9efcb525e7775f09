import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** A found night shows the raw log: editors, and who may do an editor's duty. */
export function canDecideNights(actor: Viewer): boolean {
  return holds(actor, 'EDITOR')
}
