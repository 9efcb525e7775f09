import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Drafts hold names: editors, and who may do an editor's duty. */
export function canReadDrafts(viewer: Viewer): boolean {
  return holds(viewer, 'EDITOR')
}

export function canPublish(actor: Viewer): boolean {
  return holds(actor, 'EDITOR')
}
