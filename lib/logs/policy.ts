import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** The raw log holds names and unpublished words: only those who edit transcripts read it. */
export function canReadLog(viewer: Viewer): boolean {
  return holds(viewer, 'EDITOR')
}

export function canImportLog(actor: Viewer): boolean {
  return holds(actor, 'EDITOR')
}
