import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Texts speak for the community: organisers write them, hosts paste them. */
export function canWriteTexts(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}
