import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Texts and mails speak for the community: organisers write them, hosts paste. */
export function canWriteTexts(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}
