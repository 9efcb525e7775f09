import { actorId, holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** The raw log holds names and unpublished words: only those who edit transcripts read it. */
export function canReadLog(viewer: Viewer): boolean {
  return holds(viewer, 'EDITOR')
}

export function canImportLog(actor: Viewer): boolean {
  return holds(actor, 'EDITOR')
}

/** Bytes come from one hand: two people sending into one upload would mix two files. */
export function canSendTo(actor: Viewer, upload: { createdById: string | null }): boolean {
  return canImportLog(actor) && actorId(actor) === upload.createdById
}
